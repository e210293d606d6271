public import Diagnostics
internal import PlacedYAML

/// What is to be done to rename or to remove a module.
public struct ChangePlan: Sendable {
  public let change: ContentChange
  /// Places that must be changed by hand, or about which somebody must decide; while there are any, nothing is done.
  public let obstacles: [Diagnostic]
  public let notes: [Diagnostic]
}

/// What becomes of a place that names a module.
enum Mend {
  case keep
  case write(String)
  /// The entry goes from its list.
  case takeOut
  /// Somebody must decide; why, and what to do.
  case undecided(String, hint: String)
}

/// Changes every place of a site that names a module, as somebody decides.
struct MentionMending {
  let curriculum: Curriculum
  var edits = ContentEdits()
  var obstacles: [Diagnostic] = []

  init(_ curriculum: Curriculum) { self.curriculum = curriculum }

  private var modules: [Module] { curriculum.topics.flatMap(\.translations).compactMap { $0 } }

  mutating func mendLinks(_ decide: (WrittenLink, Module) -> Mend) {
    let variables = Dictionary(
      uniqueKeysWithValues: curriculum.languages.map { ($0, Variables(curriculum, in: $0)) })
    for module in modules {
      for link in module.writtenLinks(in: curriculum, variables[module.language] ?? .none) {
        mend(link, in: module, decide(link, module))
      }
    }
  }

  private mutating func mend(_ link: WrittenLink, in module: Module, _ mend: Mend) {
    switch mend {
    case .keep: break
    case .undecided(let message, let hint): tell(message, hint, at: link.place)
    case .write(let text):
      guard let range = link.range else { return tellUnreadable(at: link.place) }
      edits.replace(range, in: module.file, with: text)
    case .takeOut:
      let entry = link.range.flatMap { _ in
        link.place.range.flatMap { YAMLEntryEdit(link.written, at: $0.lowerBound, in: module.file)?.removing() }
      }
      guard let entry else { return tellUnreadable(at: link.place) }
      edits.add(entry, to: module.file)
    }
  }

  mutating func mendNames(_ decide: (NamedModule) -> Mend) {
    for name in NamedModule.all(in: curriculum) {
      switch decide(name) {
      case .keep: break
      case .undecided(let message, let hint): tell(message, hint, at: name.setting.place)
      case .write(let text): add(name.edit?.replacing(with: text), to: name)
      case .takeOut: add(name.edit?.removing(), to: name)
      }
    }
  }

  private mutating func add(_ edit: TextEdit?, to name: NamedModule) {
    guard let edit else { return tellUnreadable(at: name.setting.place) }
    edits.add(edit, to: name.setting.place.file)
  }

  /// Old addresses that lead to a module.
  mutating func addRedirects(_ addresses: [String], to module: Module, takingOut gone: String? = nil) {
    guard let new = RedirectEntries(module: module).adding(addresses, takingOut: gone) else {
      return tell(
        "'redirectFrom' is written here in a way that cannot be changed by itself",
        "write it as one list on one line: redirectFrom: [/old/page/]", at: Place(module.file))
    }
    for edit in new { edits.add(edit, to: module.file) }
  }

  /// Translations that say from which text they were made go on saying so, where that text has changed in its links alone.
  mutating func keepTranslations() {
    for topic in curriculum.topics {
      guard let original = topic.translations[0], let hash = hashAfterEdits(original) else { continue }
      for translation in topic.translations.dropFirst().compactMap({ $0 }) {
        guard let made = translation.frontMatter.translationOf, made.text == original.translationHash else { continue }
        let offset = translation.file.offset(of: made.start)
        guard let edit = YAMLEntryEdit(made.text, at: offset, in: translation.file) else {
          tellUnreadable(at: made.place(in: translation.file))
          continue
        }
        edits.add(edit.replacing(with: hash), to: translation.file)
      }
    }
  }

  /// The ledger of translations goes on naming files that move.
  /// - Parameter moves: new paths by old ones, from the root of the site.
  mutating func renameTranslations(_ moves: [String: String]) {
    var ledger = curriculum.translations
    let paths = moves.map { ($0.dropFirst("Content/".count), $1.dropFirst("Content/".count)) }
    guard let file = ledger.file,
      ledger.rename(Dictionary(uniqueKeysWithValues: paths.map { (String($0), String($1)) }))
    else { return }
    edits.replace(file.bytes.indices, in: file, with: ledger.text)
  }

  /// nil where it stays the same.
  private func hashAfterEdits(_ module: Module) -> String? {
    guard !edits.sortedEdits(of: module.file.path).isEmpty else { return nil }
    let path = ModulePath.file(of: module.topic, module.language.code)
    let name = String(path.dropFirst(module.language.code.utf8.count + 1))
    let reading = ModuleReading(edits.edited(module.file), path: name, language: module.language)
    return reading.module.flatMap { $0.translationHash == module.translationHash ? nil : $0.translationHash }
  }

  // MARK: - What is told

  mutating func tell(_ message: String, _ hint: String, at place: Place) {
    obstacles.append(.error(CurriculumRule.rename, message, hint: hint, at: place))
  }

  private mutating func tellUnreadable(at place: Place) {
    tell(
      "the module is named here in a way that cannot be changed by itself",
      "write it out, [words](../section/name.md) or section/name, without variables, HTML, aliases or escapes",
      at: place)
  }

  /// Sign-offs of files whose text changes hold no more.
  var reviewNotes: [Diagnostic] {
    let changed = Set(edits.changedFiles.map(\.path))
    return modules.filter { changed.contains($0.file.path) }.compactMap { module in
      let scopes = Review.Scope.allCases.filter { curriculum.currentReview($0, of: module) != nil }
      guard !scopes.isEmpty else { return nil }
      return Diagnostic(
        .note, CurriculumRule.rename, "the sign-off of this file holds no more, since its text changes",
        hint: "look it through and sign it again with 'handrail review'", at: Place(module.file))
    }
  }
}
