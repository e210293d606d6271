import Testing

/// Imports run one way, and each package from outside enters through one target.
@Suite struct ImportDirectionTests {
  /// What each target may import of our own. A new target needs a line here: its author decides where it stands.
  static let allowed: [String: Set<String>] = [
    "CCMarkGFM": [], "CFileExchange": [], "CExpat": [], "CMessageDigest": [], "CQREncode": [], "CProcess": [],
    "CStemmer": [], "CXXHash": [], "CYAML": [],
    "CParsing": ["CCMarkGFM"],
    "Diagnostics": [],
    "EmbedLanguages": ["Files", "LanguageParts"],
    "Files": [],
    "LanguageFiles": [],
    "LanguageParts": [],
    "MediaMetadata": ["CExpat"],
    "Parallelism": [],
    "ContentHash": ["CMessageDigest", "CXXHash"],
    "PlacedYAML": ["CYAML", "Diagnostics"],
    "Markdown": ["CCMarkGFM", "CParsing", "Diagnostics"],
    "Curriculum": ["ContentHash", "Diagnostics", "Files", "Markdown", "Parallelism", "PlacedYAML"],
    "Readability": ["Curriculum", "Diagnostics", "LanguageParts", "Markdown", "PlacedYAML"],
    "Checks": [
      "ContentHash", "Curriculum", "Diagnostics", "Files", "LanguageParts", "Markdown", "Parallelism", "PlacedYAML",
      "Readability",
    ],
    "ExternalLinks": ["Curriculum", "Diagnostics", "Files", "Markdown", "PlacedYAML"],
    "Pages": [
      "ContentHash", "Curriculum", "Diagnostics", "Files", "Markdown", "MediaMetadata", "Parallelism", "PlacedYAML",
      "QRCode",
    ],
    "Printing": ["ContentHash", "Diagnostics", "Files", "Parallelism"],
    "QRCode": ["CQREncode"],
    "Search": ["CStemmer", "Diagnostics", "LanguageParts", "Parallelism"],
    "Reporting": ["Checks", "Curriculum", "Diagnostics", "Markdown", "Readability"],
    "Publishing": [
      "CFileExchange", "Checks", "ContentHash", "Curriculum", "Diagnostics", "ExternalLinks", "Files", "LanguageParts",
      "Markdown", "MediaMetadata", "Pages", "Parallelism", "PlacedYAML", "Printing", "Readability", "Search",
    ],
    "Preview": ["ContentHash", "Diagnostics", "Files", "Publishing", "QRCode"],
  ]

  /// The one target that wraps a package, and the folder of tests that may compare with it.
  static let owners: [String: Set<String>] = [
    "CYAML": ["Sources/PlacedYAML/"],
    "CCMarkGFM": ["Sources/Markdown/", "Tests/MarkdownTests/"],
    "CMessageDigest": ["Sources/ContentHash/"], "CXXHash": ["Sources/ContentHash/"],
    "CExpat": ["Sources/MediaMetadata/"],
    "CQREncode": ["Sources/QRCode/"],
    "CStemmer": ["Sources/Search/"],
    "CFileExchange": ["Sources/Publishing/"],
    "CProcess": ["Sources/handrail/", "Tests/HandrailTests/"],
    "CParsing": ["Sources/Markdown/", "Tests/MarkdownTests/"],
    "ArgumentParser": ["Sources/handrail/"],
    "NIOCore": ["Sources/Preview/"], "NIOHTTP1": ["Sources/Preview/"], "NIOPosix": ["Sources/Preview/"],
  ]

  @Test func everyTargetHasItsPlaceInTheOrder() throws {
    for target in try SourceTree.targets() where target != "handrail" {
      #expect(Self.allowed[target] != nil, "say in this test what \(target) may import")
    }
  }

  @Test func importsRunOneWay() throws {
    let own = try Set(SourceTree.targets())
    for file in try SourceTree.files(in: "Sources") {
      let target = file.path.split(separator: "/")[1]
      guard let allowed = Self.allowed[String(target)] else { continue }
      let wrong = file.imports.intersection(own).subtracting(allowed)
      #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted())")
    }
  }

  @Test func checksPagesPrintingAndSearchNeverImportEachOther() throws {
    let apart: Set<String> = ["Checks", "Pages", "Printing", "Search"]
    for target in apart {
      let allowed = try #require(Self.allowed[target])
      #expect(allowed.isDisjoint(with: apart), "\(target)")
    }
  }

  @Test func eachPackageEntersThroughOneTarget() throws {
    for file in try SourceTree.files(in: "Sources") + SourceTree.files(in: "Tests") {
      for name in file.imports {
        guard let owners = Self.owners[name] else { continue }
        #expect(owners.contains { file.path.hasPrefix($0) }, "\(file.path) imports \(name)")
      }
    }
  }

  /// It judges what Handrail makes of a text, so it must not see it with Handrail's eyes.
  @Test func theCheckerOfLossesKnowsNothingOfHandrail() throws {
    let files = try SourceTree.files(in: "Tests/Fuzz/LossCheck")
    #expect(files.count > 4)
    for file in files { #expect(file.imports.isEmpty, "\(file.path)") }
  }

  @Test func theReaderOfImportsSeesEveryForm() {
    let text = """
      import One
      internal import Two
      public import Three
      @testable import Four
      import struct Five.Type
      // import NotThis
      """
    let file = SourceTree.SwiftFile(path: "a.swift", text: text)
    #expect(file.imports == ["One", "Two", "Three", "Four", "Five"])
  }
}
