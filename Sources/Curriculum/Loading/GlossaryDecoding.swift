internal import Diagnostics
internal import PlacedYAML

extension GlossaryTerm {
  /// One term; every key but `id` is a language.
  init(_ reader: inout MappingReader) {
    let id = reader.requiredString("id")
    var byLanguage: [Language: Entry] = [:]
    for entry in reader.allEntries() where entry.key != "id" {
      guard let language = Language(entry.key) else {
        reader.report(
          entry.value, "a glossary term has no key '\(entry.key)'", hint: "its keys are 'id' and language codes",
          rule: YAMLRule.unknownKey)
        continue
      }
      var item = MappingReader(entry.value, of: "a glossary entry")
      byLanguage[language] = Entry(
        term: item.requiredString("term"), forms: item.strings("forms"), definition: item.requiredString("definition"))
      reader.add(item.finish())
    }
    self.init(id: id, byLanguage: byLanguage)
  }
}

extension Synonym {
  init(_ reader: inout MappingReader) {
    self.init(
      lay: reader.requiredString("lay"), canonical: reader.requiredStrings("canonical"),
      isShown: reader.choice("display", as: Display.self) != .searchOnly,
      place: reader.value("lay")?.place ?? reader.place)
    reader.markKnown(["kind"])
  }

  private enum Display: String, CaseIterable {
    case show
    case searchOnly = "search-only"
  }

  /// Reads `Content/synonyms.yml`: a list for each language.
  static func load(from folder: DataFolder, diagnostics: inout [Diagnostic]) -> [Language: [Synonym]] {
    do {
      guard let value = try folder.yaml("Content/synonyms.yml") else { return [:] }
      var top = MappingReader(value, of: "synonyms.yml")
      var synonyms: [Language: [Synonym]] = [:]
      if let lists = top.value("synonyms") {
        var reader = MappingReader(lists, of: "'synonyms'")
        for entry in reader.allEntries() {
          guard let language = Language(entry.key) else {
            reader.report(entry.value, "'\(entry.key)' is not a language code", hint: "write 'en' or 'es'")
            continue
          }
          synonyms[language] = reader.list(entry.key).compactMap {
            DataFolder.decode($0, of: "a synonym", diagnostics: &diagnostics, Synonym.init)
          }
        }
        top.add(reader.finish())
      }
      diagnostics += top.finish()
      return synonyms
    } catch {
      diagnostics += error.diagnostics
      return [:]
    }
  }
}
