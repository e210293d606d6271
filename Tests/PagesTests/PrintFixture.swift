import Curriculum
import TestSupport

@testable import Pages

/// A printed document of a small site, with the theme of the project.
struct PrintFixture {
  var files: [String: String] = [:]
  var edition = PrintEdition.standard
  var language = 0

  static let templates: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Templates"
  }()

  /// The whole document.
  /// - Parameter subject: made of the curriculum, since it names things by their place in it.
  func html(_ subject: (Curriculum) -> PrintSubject) async throws -> String {
    let curriculum = try await curriculum()
    return string(try document(subject(curriculum), of: curriculum).html)
  }

  /// The handout of the module `a/page`, with this text.
  func handout(_ markdown: String, frontMatter: String = "title: Page") async throws -> String {
    var fixture = self
    fixture.files["en/a/page.md"] = "---\n\(frontMatter)\n---\n\n\(markdown)\n"
    return try await fixture.html { .handout(topic: $0.topic(at: "a/page") ?? 0) }
  }

  /// The document without its style sheet and without the code in its masthead, which is for machines.
  func text(_ subject: (Curriculum) -> PrintSubject) async throws -> String {
    try await html(subject).replacing(/(?s)<style>.*?<\/style>|<svg.*?<\/svg>/, with: "")
  }

  func document(_ subject: PrintSubject, of curriculum: Curriculum) throws -> PrintedDocument {
    let templates = try PrintTemplates(TemplateFolders([Self.templates]), languages: curriculum.languages)
    let maker = PrintMaker(
      curriculum: curriculum, addresses: SiteAddresses(curriculum), templates: templates, media: MediaTable([:]))
    return try maker.document(PrintRequest(subject, edition: edition, paper: .letter, language: language))
  }

  private func curriculum() async throws -> Curriculum {
    let base = [
      "site.yml": "name: Test Site\nbaseURL: https://clinic.example/\nlanguages: [en, es]\nclinic: north\n",
      "clinics/north.yml": "name: North & Sons\nphone: (312) 555-2368\n",
      "en/a/other.md": "---\ntitle: Other\n---\n\n## Part {#part}\n",
    ]
    return try await TemporarySite(base.merging(files) { $1 }).curriculum()
  }
}
