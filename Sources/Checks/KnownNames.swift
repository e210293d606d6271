internal import Curriculum
internal import Diagnostics
internal import Files
internal import Synchronization

/// The names of a site among which mistyped ones are looked for. Each index is made when the first mistake of its kind is
/// found, and once: a site without mistakes pays for none.
final class KnownNames: Sendable {
  private let curriculum: Curriculum
  private let indexes = Mutex<[Kind: SuggestionIndex]>([:])

  private enum Kind: Hashable {
    case moduleFiles, modules, media, sources
    case variables(Language)
    /// Of the file at a path.
    case headings(String)
  }

  init(_ curriculum: Curriculum) {
    self.curriculum = curriculum
  }

  /// The names of the modules' files, `plan.md`, in the order of the topics.
  var moduleFiles: SuggestionIndex {
    index(.moduleFiles) { curriculum.topics.map { Paths.name(of: $0.path) + ".md" } }
  }

  /// The paths of the topics, `care/plan`.
  var modules: SuggestionIndex { index(.modules) { curriculum.topics.map(\.path) } }

  /// The names of pictures and files, without their folders.
  var media: SuggestionIndex { index(.media) { curriculum.media.map(Paths.name(of:)) } }

  /// The keys of `sources.yml`.
  var sources: SuggestionIndex { index(.sources) { curriculum.bibliography.ids } }

  func variables(_ variables: Variables, in language: Language) -> SuggestionIndex {
    index(.variables(language)) { variables.names }
  }

  /// The ids that a link to a module may name.
  func headings(of module: Module) -> SuggestionIndex {
    index(.headings(module.file.path)) { module.anchors.ids }
  }

  private func index(_ kind: Kind, _ names: () -> [String]) -> SuggestionIndex {
    indexes.withLock { indexes in
      if let known = indexes[kind] { return known }
      let index = SuggestionIndex(names())
      indexes[kind] = index
      return index
    }
  }
}
