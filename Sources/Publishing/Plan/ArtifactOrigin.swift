internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages

/// From what a file of the site is made, for messages.
struct ArtifactOrigin {
  /// `Content/en/care/plan.md`, `the site's search page`.
  let words: String
  /// The file, or the folder, that an author can rename; nil where there is none.
  let file: SourceFile?

  private init(words: String) {
    self.words = words
    file = nil
  }

  private init(_ file: SourceFile) {
    words = file.path
    self.file = file
  }

  init(_ artifact: Artifact, in curriculum: Curriculum) {
    switch artifact.source {
    case .page(let page): self.init(page, in: curriculum)
    case .redirect(let page):
      let origin = ArtifactOrigin(page, in: curriculum)
      self.init(words: "an old address of \(origin.words)", file: origin.file)
    case .siteFile, .extended: self.init(words: "a file that every site has")
    case .bytes: self.init(words: "a file of the theme")
    case .media(let path): self.init(SourceFile(path: "Content/" + path, bytes: []))
    case .file(let path, let folder) where folder.path == curriculum.content.path:
      self.init(SourceFile(path: "Content/" + path, bytes: []))
    case .file: self.init(words: "a file of the site")
    case .handout(let page, _):
      let origin = ArtifactOrigin(page, in: curriculum)
      self.init(words: "a handout of \(origin.words)", file: origin.file)
    }
  }

  private init(words: String, file: SourceFile?) {
    self.words = words
    self.file = file
  }

  private init(_ page: PageID, in curriculum: Curriculum) {
    switch page.kind {
    case .topic(let index): self.init(curriculum.topics[index].module(inLanguageAt: page.language).file)
    case .section(let index): self.init(SourceFile(path: curriculum.folder(ofSection: index), bytes: []))
    case .program(let index): self.init(curriculum.programs[index].file)
    case .glossary: self.init(words: "the site's glossary")
    case .allModules: self.init(words: "the site's list of all topics")
    case .sources: self.init(words: "the site's list of sources")
    case .search: self.init(words: "the site's search page")
    case .notFound: self.init(words: "the site's page for addresses without one")
    case .home: self.init(words: "the site's home page")
    case .styleguide: self.init(words: "the preview's page of the theme")
    }
  }

  /// What stands before "would be published …".
  var subject: String { file == nil ? words : "this file" }
  var place: Place? { file.map { Place($0) } }
}

extension Curriculum {
  /// The folder of a section that has modules, in the language of its first one: `Content/en/care`.
  func folder(ofSection index: Int) -> String {
    let section = sections[index]
    let module = (section.modules.first ?? section.index).map { topics[$0].module(inLanguageAt: 0) }
    return "Content/\((module?.language ?? languages[0]).code)/\(section.id)"
  }
}
