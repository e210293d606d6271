import Curriculum
import TestSupport

@testable import Pages

/// A page in a small site, and its body as it is published.
struct BodyFixture {
  var language = "en"
  var isAnnotated = true
  var allowsRawHTML = false
  var portable = false

  /// The page lies at `a/page/`, beside a module, a picture of 640 by 480 and a file.
  func html(_ markdown: String) async throws -> String {
    let renderer = try await renderer(markdown)
    return string(renderer.render().whole)
  }

  /// The body's writer, for what it gathers on its way.
  func renderer(_ markdown: String) async throws -> BodyRenderer {
    let curriculum = try await TemporarySite(files(markdown)).curriculum()
    let addresses = SiteAddresses(curriculum)
    let code = curriculum.languages[0]
    let strings = try UserInterfaceStrings(testStrings, language: code)
    let site = SiteModel(
      curriculum: curriculum, addresses: addresses,
      library: TemplateLibrary(strings: curriculum.languages.map { _ in strings }, templates: [:]),
      media: Self.media(in: language),
      assets: .none, theme: .none, handouts: .none, isPortable: portable)
    let topic = curriculum.topic(at: "a/page") ?? 0
    let page = PageID(.topic(topic), language: 0)
    return BodyRenderer(
      SiteReader(site), module: curriculum.topics[topic].module(inLanguageAt: 0), page: page,
      linker: portable ? Linker(portableFrom: addresses.file(of: page)) : Linker(basePath: "/"),
      isAnnotated: isAnnotated)
  }

  private func files(_ markdown: String) -> [String: String] {
    [
      "site.yml": """
      name: Test Site
      baseURL: https://clinic.example/
      languages: [\(language), pt]
      clinic: north
      rawHTML: \(allowsRawHTML)
      leaveOut: [a/gone]
      """,
      "clinics/north.yml": "name: North & Sons\nphone: (312) 555-2368\n",
      "sources.yml": "- {id: lee-2019, title: Lee}\n- {id: smith-2020, title: Smith}\n- {id: wu-2021, title: Wu}\n",
      "glossary.yml": """
      - id: craving
        \(language): {term: craving, forms: [cravings, strong urge], definition: A strong wish.}
      - id: urge
        \(language): {term: urge, definition: A wish.}
      - id: diary
        \(language): {term: craving diary, definition: A list.}
      """,
      "\(language)/a/page.md": "---\ntitle: Page\n---\n\n" + markdown,
      "\(language)/a/other.md": "---\ntitle: Other\n---\n\n## Part {#part}\n",
      "\(language)/a/gone.md": "---\ntitle: Gone\n---\n", "pt/a/other.md": "---\ntitle: Outra\n---\n",
      "\(language)/a/photo.png": "x", "\(language)/a/sheet.pdf": "x",
      "\(language)/a/calm.mp3": "x", "\(language)/a/walk.mp4": "x", "\(language)/a/walk.vtt": "x",
    ]
  }

  private static func media(in language: String) -> MediaTable {
    MediaTable([
      "\(language)/a/photo.png": MediaTable.File(path: "media/photo-1.png", size: (640, 480), bytes: 3000),
      "\(language)/a/calm.mp3": MediaTable.File(path: "media/calm-1.mp3", size: nil, bytes: 2_100_000),
      "\(language)/a/walk.mp4": MediaTable.File(path: "media/walk-1.mp4", size: nil, bytes: 9_000),
      "\(language)/a/walk.vtt": MediaTable.File(path: "media/walk-1.vtt", size: nil, bytes: 90),
      "\(language)/a/sheet.pdf": MediaTable.File(path: "media/sheet-1.pdf", size: nil, bytes: 12_400),
    ])
  }
}

/// The body of a page in English.
func body(_ markdown: String) async throws -> String { try await BodyFixture().html(markdown) }
