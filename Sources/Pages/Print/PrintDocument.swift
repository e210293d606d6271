internal import Curriculum
internal import Markdown

/// What the parts of one printed document share while it is written: the numbers of sources, links and worksheets, and
/// where each module stands. One document, one thread, used once.
final class PrintDocument {
  /// A link that leads out of the document.
  struct Note {
    let address: String
    /// Of the page it leads to, where that is one of ours.
    let title: String?
  }

  let site: PrintSite
  let request: PrintRequest
  /// Id of the title of every module that stands in the document, `m2`, by its topic.
  let anchors: [Int: String]
  /// Indices into the bibliography, in the order of their numbers.
  private(set) var cited: [Int] = []
  /// In the order of their numbers.
  private(set) var notes: [Note] = []
  /// Indices into the glossary, in the order of first use.
  private(set) var explained: [Int] = []
  private(set) var worksheetCount = 0
  /// Whether every module lists its sources on its page of the website, under the numbers that they have there: a list
  /// that few would look at takes no paper.
  let listsSourcesOnline: Bool

  /// - Parameter topics: the modules of the document, in order, each once.
  init(_ site: PrintSite, _ request: PrintRequest, topics: [Int], listsSourcesOnline: Bool = false) {
    self.site = site
    self.request = request
    self.listsSourcesOnline = listsSourcesOnline
    anchors = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, "m\($0 + 1)") })
  }

  var curriculum: Curriculum { site.curriculum }
  var language: Language { curriculum.languages[request.language] }
  var strings: UserInterfaceStrings { site.model.library.strings[request.language] }
  var variables: Variables { site.model.bodies[request.language].variables }

  /// The text of a topic; one that stands in for its translation keeps its own language down to its labels.
  func module(_ topic: Int) -> Module { curriculum.topics[topic].module(inLanguageAt: request.language) }
  func strings(of module: Module) -> UserInterfaceStrings {
    site.model.library.strings[site.reader.language(of: module)]
  }
  func variables(of module: Module) -> Variables { site.model.bodies[site.reader.language(of: module)].variables }

  var isForFacilitator: Bool { request.edition == .facilitator }

  /// A weekday as it begins a line: "Monday", "Lunes".
  func dayName(_ day: Program.Weekday) -> String { strings.name(of: day).capitalizedAtStart }

  func minutes(_ count: Int) -> String { strings.text(.minutesLong, ("minutes", String(count))) }

  func text(_ text: LocalizedText) -> String { site.text(text, language: request.language) }

  /// The numbers of sources begin anew where each module lists its own.
  func beginModule() {
    if listsSourcesOnline { cited = [] }
  }

  /// The number of a source in this document or module, given at its first citation. From 1.
  func number(of source: Int) -> Int {
    if let known = cited.firstIndex(of: source) { return known + 1 }
    cited.append(source)
    return cited.count
  }

  /// The number of a link, from 1; addresses that read alike on paper have one.
  func number(of note: Note) -> Int {
    let shown = PrintAddress.shown(note.address)
    if let known = notes.firstIndex(where: { PrintAddress.shown($0.address) == shown }) { return known + 1 }
    notes.append(note)
    return notes.count
  }

  func explain(_ terms: [Int]) {
    for term in terms where !explained.contains(term) { explained.append(term) }
  }

  /// The number of a new worksheet, from 1.
  func addWorksheet() -> Int {
    worksheetCount += 1
    return worksheetCount
  }

  /// `number`, `pageTitle`, `url` and `address` of every link.
  func listedNotes() -> [TemplateObject] {
    notes.enumerated().map { position, note in
      TemplateObject([
        "number": String(position + 1), "pageTitle": note.title, "url": note.address,
        "address": PrintAddress.shown(note.address),
      ])
    }
  }

  /// `number`, `id` and `html` of every cited source.
  func sources() -> [TemplateObject] {
    listsSourcesOnline
      ? []
      : cited.enumerated().map { position, index in
        TemplateObject([
          "number": String(position + 1), "id": curriculum.bibliography.entries[index].id,
          "html": site.citations[index],
        ])
      }
  }

  /// The explained terms as people look them up: by the alphabet.
  func words() -> [TemplateObject] {
    explained.compactMap { curriculum.glossary[$0].byLanguage[language] }
      .map { (key: Alphabet.key(of: $0.term), term: $0) }.sorted { $0.key < $1.key }.map(\.term)
      .map {
        TemplateObject(["term": $0.term, "definition": HTMLBuffer.withTelephones(variables.resolve($0.definition))])
      }
  }
}

extension String {
  /// The same with a capital first letter.
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
