import Diagnostics
import TestSupport
import Testing

@testable import Curriculum

@Suite struct FrontMatterSplitTests {
  /// The front matter and the body of a text, parted by `|`.
  private func split(_ text: String) throws -> String {
    let file = SourceFile(path: "a.md", text: text)
    let split = try FrontMatterSplit(file)
    let yaml = split.yaml.map(file.text(in:)) ?? "none"
    return "\(yaml)|\(file.text(in: split.bodyStart..<file.bytes.count))"
  }

  @Test(arguments: [
    ("---\na: 1\n---\nBody\n", "a: 1\n|Body\n"),
    ("---\r\na: 1\r\n---\r\nBody\r\n", "a: 1\r\n|Body\r\n"),
    ("\n \t\r\n---\na: 1\n---\nBody\n", "a: 1\n|Body\n"),
    ("---\na: 1\n...\nBody\n", "a: 1\n|Body\n"),
    ("---\na: 1\n... \r\nBody\n---\n", "a: 1\n|Body\n---\n"),
    ("---\na: |\n  ...\n....\n...and so on\n---\nBody\n", "a: |\n  ...\n....\n...and so on\n|Body\n"),
    ("---  \na: 1\n---\t \nBody\n", "a: 1\n|Body\n"),
    ("---\na: 1\n---", "a: 1\n|"),
    ("---\na: 1\n---\n", "a: 1\n|"),
    ("---\n---\nBody\n", "|Body\n"),
    ("---\na: 1\n---\n\n---\n\nBody\n", "a: 1\n|\n---\n\nBody\n"),
  ])
  func partsFrontMatterFromBody(text: String, parts: String) throws {
    #expect(try split(text) == parts)
  }

  @Test(arguments: [
    "Body\n", "", "----\na\n---\n", "--\na\n--\n", "\n\n", "...\na: 1\n---\n", " ---\na: 1\n---\n", "---",
  ])
  func aTextThatDoesNotBeginWithAFenceIsAllBody(text: String) throws {
    #expect(try split(text) == "none|\(text)")
  }

  @Test func anIndentedFenceInsideABlockTextDoesNotEndIt() throws {
    #expect(try split("---\na: |\n  one\n  ---\n  two\n---\nBody\n") == "a: |\n  one\n  ---\n  two\n|Body\n")
    #expect(try split("---\na: 1\n----\n--- b\n---\nBody\n") == "a: 1\n----\n--- b\n|Body\n")
  }

  @Test func frontMatterThatIsNeverClosedIsAnErrorWhereItOpens() throws {
    let told = try report { _ = try split("---\ntitle: A\n\nBody\n") }
    #expect(
      told == """
        a.md:1:1: error: the front matter is opened here and never closed [front-matter]
         1 | ---
           | ^~~
          help: put a line with only '---' after its last key

        """)
  }
}
