internal import Curriculum
internal import Diagnostics

/// The site as one page reads it: whatever may differ from page to page is noted on its way. What every page rests on
/// (`Fact.base`, `Fact.shared`) is noted when the reader is made.
struct SiteReader {
  let recorder: FactRecorder?
  private let model: SiteModel
  private var curriculum: Curriculum { model.curriculum }

  /// - Parameter recorder: nil where nobody will ask what the page was made from.
  init(_ model: SiteModel, for page: PageID, recorder: FactRecorder?) {
    self.model = model
    self.recorder = recorder
    recorder?.note(.base(language: page.language))
  }

  // MARK: - What every page rests on

  var configuration: SiteConfiguration { curriculum.configuration }
  var languages: [Language] { curriculum.languages }
  var clinic: Clinic? { curriculum.clinic }
  var addresses: SiteAddresses { model.addresses }

  func language(of page: PageID) -> Language { model.language(of: page) }

  /// The language in which a module is written, as an index into the site's: not always the page's.
  func language(of module: Module) -> Int {
    let index = languages.firstIndex(of: module.language) ?? 0
    recorder?.note(.base(language: index))
    return index
  }

  func strings(of page: PageID) -> UserInterfaceStrings { model.strings(of: page) }
  func name(ofLanguageAt index: Int) -> String { model.name(ofLanguageAt: index) }
  func variables(on page: PageID) -> Variables { model.bodies[page.language].variables }
  func punctuation(on page: PageID) -> SmartPunctuation { model.bodies[page.language].punctuation }
  func absoluteURL(of page: PageID) -> String { model.absoluteURL(of: page) }
  func text(_ text: LocalizedText, on page: PageID) -> String { model.text(text, on: page) }
  /// The printed copies of a page, which a site has only where it was built with them.
  func handouts(of page: PageID) -> [PublishedHandouts.File] { model.handouts[page] }
  func structuredData(for page: PageID) -> StructuredData { model.structuredData(for: page) }

  /// Fills a template over what the pages of one section share.
  func render(
    _ name: String, _ page: PageID, over linker: Linker, _ object: (TemplateObject) -> TemplateObject
  ) throws(DiagnosticsError) -> [UInt8] {
    if let recorder {
      recorder.note(.template(name))
      recorder.note(
        .shared(language: page.language, section: model.section(of: page).map { curriculum.sections[$0].id }))
    }
    return try model.library.render(name, object(try model.sharedObject(for: page, linker)))
  }

  /// A line drawing of the theme as SVG; nil where it has none of that name.
  func drawing(_ name: String) -> [UInt8]? {
    recorder?.note(.template(TemplateLibrary.drawing(name)))
    return model.library.drawing(name)
  }

  // MARK: - Topics

  private func path(_ topic: Int) -> String { curriculum.topics[topic].path }

  /// A topic, for its kind, its section and its languages; its texts are read with `module`.
  func topic(_ index: Int) -> Topic {
    recorder?.note(.topic(path(index)))
    return curriculum.topics[index]
  }

  func topic(at path: String) -> Int? {
    recorder?.note(.topic(path))
    return curriculum.topic(at: path)
  }

  /// The text that a page of a language shows of a topic.
  func module(_ topic: Int, language: Int) -> Module {
    recorder?.note(.text(topic: path(topic), language: language))
    return curriculum.topics[topic].module(inLanguageAt: language)
  }

  func audience(of topic: Int, language: Int) -> [Audience] {
    recorder?.note(.inherited(topic: path(topic), language: language))
    return curriculum.audience(of: curriculum.topics[topic], inLanguageAt: language)
  }

  func standing(_ scope: Review.Scope, of module: Module) -> ReviewStanding {
    recorder?.note(.reviews(topic: module.topic, language: module.language))
    return curriculum.standing(scope, of: module)
  }

  func neighbours(of topic: Int) -> (previous: Int?, next: Int?) {
    recorder?.note(.neighbours(of: path(topic)))
    return model.neighbours(of: topic)
  }

  // MARK: - Links

  func link(to topic: Int, from page: PageID, _ linker: Linker, language: Int? = nil) -> TemplateObject {
    recorder?.note(.link(topic: path(topic), from: page.language, to: language ?? page.language))
    return model.link(to: topic, from: page, linker, language: language)
  }

  func title(ofSection index: Int, on page: PageID) -> String {
    recorder?.note(.sectionLink(curriculum.sections[index].id, language: page.language))
    return curriculum.title(ofSection: index, inLanguageAt: page.language)
  }

  /// The page of a section.
  func address(ofSection index: Int, on page: PageID) -> PageID {
    recorder?.note(.sectionLink(curriculum.sections[index].id, language: page.language))
    return addresses.section(index, language: page.language)
  }

  /// The topic of a section's own text.
  func index(ofSection index: Int) -> Int? {
    recorder?.note(.modules(section: curriculum.sections[index].id, language: 0))
    return curriculum.sections[index].index
  }

  /// What is wrong with a destination as an address; nil where it may stand.
  func fault(in destination: String) -> LinkFault? { curriculum.fault(in: destination) }

  func target(of destination: String, from module: Module) -> LinkTarget {
    recorder?.note(.target(destination, folder: module.folder, language: module.language))
    return curriculum.target(of: destination, from: module)
  }

  /// A picture or a file by its path below `Content/`, as published.
  func media(_ path: String) -> MediaTable.File? {
    recorder?.note(.media(path))
    return model.media[path]
  }

  // MARK: - Data

  func id(ofSection index: Int) -> String { curriculum.sections[index].id }
  func id(ofProgram index: Int) -> String { curriculum.programs[index].id }

  func programTitle(_ index: Int, on page: PageID) -> String {
    recorder?.note(.program(id(ofProgram: index), language: page.language))
    return text(curriculum.programs[index].title, on: page)
  }

  func isDraft(program index: Int, on page: PageID) -> Bool {
    recorder?.note(.program(id(ofProgram: index), language: page.language))
    return curriculum.programs[index].isDraft
  }

  /// A source's place in the bibliography.
  func source(_ key: String) -> Int? {
    recorder?.note(.source(key))
    return curriculum.bibliography.index(of: key)
  }

  /// The id of a source, and how it is cited, as HTML.
  func citation(_ index: Int) -> (id: String, html: String) {
    let id = curriculum.bibliography.entries[index].id
    recorder?.note(.source(id))
    return (id, model.citations[index])
  }

  /// What finds the glossary's words in running text.
  func terms(on page: PageID) -> GlossaryMatcher {
    recorder?.note(.terms(language: page.language))
    return model.bodies[page.language].glossary
  }

  func term(_ index: Int, on page: PageID) -> GlossaryTerm {
    recorder?.note(.term(curriculum.glossary[index].id, language: page.language))
    return curriculum.glossary[index]
  }

  /// The theme's own text for the page that shows all of it.
  func styleguide(on page: PageID) -> Module? {
    recorder?.note(.styleguide(language: page.language))
    return model.styleguide.text(page.language)
  }

  // MARK: - Lists

  /// The curriculum for a list that is one fact as a whole: what is read in it is not noted one by one.
  func list(_ fact: Fact) -> (site: SiteReader, curriculum: Curriculum) {
    recorder?.note(fact)
    return (SiteReader(model), curriculum)
  }

  /// A reader that notes nothing.
  init(_ model: SiteModel) {
    self.model = model
    recorder = nil
  }
}
