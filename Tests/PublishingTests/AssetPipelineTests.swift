import ContentHash
import Curriculum
import Diagnostics
import Files
import Pages
import Search
import TestSupport
import Testing

@testable import Publishing

@Suite struct AssetPipelineTests {
  private func pipeline(_ files: [String: String]) throws -> AssetPipeline {
    let theme = try SmallTheme(files)
    return try AssetPipeline(TemplateFolders([theme.folder.path]), theme: ThemeConfiguration(), languages: [.english])
  }

  private func stylesheet(_ files: [String: String]) throws -> String {
    let pipeline = try pipeline(files)
    return string(try #require(pipeline.files.first { $0.path == pipeline.stylesheet }).bytes)
  }

  /// What a style sheet is refused for, without the folder of the fixture.
  private func problems(_ css: String) throws -> String {
    let theme = try SmallTheme(["assets/styles/50-a.css": css])
    let told = try report {
      _ = try AssetPipeline(TemplateFolders([theme.folder.path]), theme: ThemeConfiguration(), languages: [.english])
    }
    return told.replacing(theme.folder.path + "/", with: "")
  }

  @Test func aFilesNameTellsItsContent() {
    #expect(AssetPipeline.fingerprinted("icons/a.b.svg", Array("abc".utf8)) == "icons/a.b-78af5f9489.svg")
    #expect(AssetPipeline.fingerprinted("LICENSE", Array("abc".utf8)) == "LICENSE-78af5f9489")
  }

  @Test func styleSheetsAreOneInTheOrderOfTheirNames() throws {
    let css = try stylesheet([
      "assets/styles/20-b.css": "b{}", "assets/styles/10-a.css": "a{}", "assets/styles/notes.txt": "no",
    ])
    #expect(css.hasSuffix("}\na{}\nb{}\n"))
    #expect(!css.contains("no"))
  }

  @Test func addressesBecomeThoseOfThePublishedFiles() throws {
    let css = try stylesheet([
      "assets/styles/50-a.css":
        "a{b:url(../icon.svg)} c{d:url( \"../fonts/x.woff2\" )} e{f:url('icon.svg')} g{h:URL(../icon.svg)}",
      "assets/fonts/x.woff2": "abc",
    ])
    let icon = AssetPipeline.fingerprinted("icon.svg", Array("icon.svg".utf8))
    #expect(
      css.contains(
        "a{b:url(\"\(icon)\")} c{d:url(\"fonts/x-78af5f9489.woff2\")} e{f:url(\"\(icon)\")} g{h:URL(\"\(icon)\")}"))
  }

  @Test func dataAndFragmentsStayAsTheyAre() throws {
    let css = "a{b:url(data:image/png;base64,AA==)} c{d:url(#mask)} e{f:url(\"data:image/svg+xml,%3Csvg/%3E\")}"
    #expect(try stylesheet(["assets/styles/50-a.css": css]).contains(css))
  }

  @Test func aFileOfAnotherHostIsRefusedAtItsPlace() throws {
    let told = try problems("a{}\n@font-face{src:url(https://fonts.example/x.woff2)}\n")
    #expect(
      told == """
        assets/styles/50-a.css:2:20: error: this style sheet loads 'https://fonts.example/x.woff2' from another host, which would learn who reads the site [third-party]
         2 | @font-face{src:url(https://fonts.example/x.woff2)}
           |                    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          help: put the file into Templates/assets/ and name it there

        """)
  }

  @Test(arguments: [
    "a{b:url(//a.example/x)}", "a{b:URL(https://a.example/x)}", "@import \"https://a.example/x.css\";",
    "@import 'x.css';", "@IMPORT url(//a.example/x.css);",
  ])
  func noOtherFormGetsPast(css: String) throws {
    #expect(try problems(css).contains("error: this style sheet "))
  }

  @Test func aFileThatIsNotThereIsToldWithTheNearest() throws {
    let told = try problems("a{b:url(../icn.svg)}\n")
    #expect(
      told.contains(
        "50-a.css:1:9: error: this style sheet names '../icn.svg', and there is no such file in assets/ [missing-asset]"
      ))
  }

  /// A shortened copy stands in for its script, and for no other: a clinic's own, or one that is being changed.
  @Test func aShortenedCopyCountsForItsOwnScriptAlone() throws {
    let script = "const name = 1;\n"
    let copy = "// Made of site.js, SHA-256 \(ContentHash(of: Array(script.utf8)))\nconst a=1\n"
    for (text, published) in [(script, "const a=1\n"), ("/* note */ other();\n", "/* note */ other();\n")] {
      let pipeline = try pipeline(["assets/site.js": text, "assets/site.min.js": copy])
      let path = pipeline.path(of: "site.js")
      #expect(string(try #require(pipeline.files.first { $0.path == path }).bytes) == published)
      #expect(!pipeline.files.contains { $0.path.contains(".min") })
    }
  }

  @Test(arguments: ["search", "site"]) func theCopiesOfTheThemesScriptsAreUpToDate(name: String) throws {
    let assets = Paths.join(Paths.parent(of: Paths.parent(of: Paths.parent(of: #filePath))), "Templates/assets")
    let folder = Paths.join(assets, name)
    let pieces = Files.kind(folder) == .folder ? try Files.list(folder).map { Paths.join(folder, $0.name) } : []
    let script = try (pieces.isEmpty ? [folder + ".js"] : pieces.sorted()).flatMap { try Files.read($0) }
    let copy = string(try Files.read(folder + ".min.js"))
    #expect(copy.contains("SHA-256 \(ContentHash(of: script))\n"), "run 'make minified'")
  }

  /// The search script that is published with these files.
  private func searchScript(_ files: [String: String]) throws -> String {
    let pipeline = try pipeline(files)
    let published = string(try #require(pipeline.files.first { $0.path == pipeline.searchScripts[0] }).bytes)
    // What every script begins with: the letters that count as others.
    let opening = string(SearchText.standard.scriptOpening)
    #expect(published.hasPrefix(opening))
    let script = published.dropFirst(opening.count)
    return String(script[..<(try #require(script.firstRange(of: "\nhandrail.phrases(")).lowerBound)])
  }

  @Test func theSearchScriptIsItsPiecesInTheOrderOfTheirNamesWithinAFunction() throws {
    let script = try searchScript([
      "assets/search/20-b.js": "const b = a;", "assets/search/10-search.js": "const a = 1;\n",
      "assets/search/notes.txt": "no",
    ])
    #expect(script == "(() => {\nconst a = 1;\nconst b = a;\n})();\n")
  }

  @Test func aShortenedCopyStandsInForThePiecesItWasMadeOf() throws {
    let pieces = ["assets/search/10-search.js": "const a = 1;\n", "assets/search/20-b.js": "const b = a;\n"]
    let copy = "// SHA-256 \(ContentHash(of: Array("const a = 1;\nconst b = a;\n".utf8)))\nshort\n"
    let theme = pieces.merging(["assets/search.min.js": copy]) { $1 }
    #expect(try searchScript(theme) == "short\n")
    let changed = theme.merging(["assets/search/20-b.js": "own();\n"]) { $1 }
    #expect(try searchScript(changed) == "(() => {\nconst a = 1;\nown();\n})();\n")
  }

  @Test func aWholeSearchScriptOfASiteStandsInForThePieces() throws {
    let theme = ["assets/search/10-search.js": "pieces\n", "assets/search.js": "/* note */ own();\n"]
    #expect(try searchScript(theme) == "/* note */ own();\n")
  }

  @Test func everyNeededFileThatAThemeLacksIsTold() throws {
    let folder = try TemporaryFolder()
    let told = try report {
      _ = try AssetPipeline(TemplateFolders([folder.path]), theme: ThemeConfiguration(), languages: [.english])
    }
    let missing = ["apple-touch-icon.png", "icon-192.png", "icon-512.png", "icon.svg", "site.js"]
    #expect(
      told
        == missing.map {
          """
          error: the theme has no assets/\($0) [missing-asset]
            help: take it from the theme, or name the theme's folder with --templates

          """
        }.joined())
  }

  @Test func theSitesOwnFileStandsInForTheThemes() async throws {
    let site = try PlannedSite(["en/a.md": module("title: A")], theme: ["assets/styles/50-a.css": "theme{}"])
    try site.site.folder.write("own{}", to: "Templates/assets/styles/50-a.css")
    let plan = try await site.plan()
    let css = try #require(plan.artifacts.first { $0.path.hasSuffix(".css") })
    #expect(try string(plan.bytes(of: css)).contains("own{}"))
    #expect(try !string(plan.bytes(of: css)).contains("theme{}"))
  }

  @Test func whatFollowsTheNameOfAFileInAnAddressIsKept() throws {
    let css = try stylesheet(["assets/styles/50-a.css": "a{b:url(../icon.svg#part)} c{d:url('../icon.svg?#iefix')}"])
    let icon = AssetPipeline.fingerprinted("icon.svg", Array("icon.svg".utf8))
    #expect(css.contains("a{b:url(\"\(icon)#part\")} c{d:url(\"\(icon)?#iefix\")}"), "\(css)")
  }

  @Test func commentsNameNoFiles() throws {
    let css = try stylesheet([
      "assets/styles/50-a.css": "/* @import 'x.css'; url(gone.svg) */\na{b:url(../icon.svg)} /* url(gone.svg */"
    ])
    let icon = AssetPipeline.fingerprinted("icon.svg", Array("icon.svg".utf8))
    #expect(css.contains("a{b:url(\"\(icon)\")}"), "\(css)")
    #expect(try problems("/* url(\n*/ a{b:url(gone.svg)}").hasPrefix("assets/styles/50-a.css:2:12: error: "))
  }
}
