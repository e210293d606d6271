import Diagnostics
import Testing

@testable import Curriculum

@Suite struct YAMLEntryEditTests {
  /// The file after an edit of the value that begins at `¦`.
  private func edited(
    _ text: String, _ value: String = "b.md", _ edit: (YAMLEntryEdit) -> TextEdit?
  ) throws -> String? {
    let offset = try #require(
      text.utf8.firstIndex(of: UInt8(ascii: "|")).map { text.utf8.distance(from: text.startIndex, to: $0) })
    let file = SourceFile(path: "a.yml", text: text.replacing("|", with: ""))
    guard let entry = YAMLEntryEdit(value, at: offset, in: file), let edit = edit(entry) else { return nil }
    let change = ContentChange.FileChange(path: "a.yml", oldBytes: file.bytes, newPath: "a.yml", edits: [edit])
    return String(decoding: change.newBytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("related: [a.md, |b.md, c.md] # why", "related: [a.md, x.md, c.md] # why"),
    ("related: [|\"b.md\"]", "related: [\"x.md\"]"), ("related: |'b.md'\n", "related: 'x.md'\n"),
    ("related:\n  - |b.md   # kept\n", "related:\n  - x.md   # kept\n"),
  ])
  func aValueIsReplacedAndNothingAroundIt(text: String, wanted: String) throws {
    #expect(try edited(text) { $0.replacing(with: "x.md") } == wanted)
  }

  @Test(arguments: [
    ("[a, |b.md, c]", "[a, c]"), ("[|b.md, c]", "[c]"), ("[a, |b.md]", "[a]"), ("[|b.md]", "[]"),
    ("[ a , |\"b.md\" ]", "[ a  ]"), ("k:\n  - a\n  - |b.md # gone\n  - c\n", "k:\n  - a\n  - c\n"),
    ("k:\n- |b.md", "k:\n"), ("k:\r\n  - |b.md\r\n  - c\r\n", "k:\r\n  - c\r\n"),
  ])
  func aValueIsTakenOutOfItsList(text: String, wanted: String) throws {
    #expect(try edited(text) { $0.removing() } == wanted)
  }

  @Test func aValueThatIsInNoListStays() throws {
    #expect(try edited("k: |b.md\n") { $0.removing() } == nil)
  }

  @Test(arguments: ["k: |*alias\n", "k: |\"b\\x2Emd\"\n", "k: |>\n  b.md\n", "k: |b.m"])
  func aValueInAnotherFormIsNotTouched(text: String) throws {
    #expect(try edited(text) { $0.replacing(with: "x") } == nil)
  }

  @Test(arguments: [
    ("[|b.md, c]", "[x, y, b.md, c]"), ("k:\n  -  |b.md\n  -  c\n", "k:\n  -  x\n  -  y\n  -  b.md\n  -  c\n"),
    ("k:\r\n- |b.md\r\n", "k:\r\n- x\r\n- y\r\n- b.md\r\n"),
  ])
  func valuesAreAddedInTheFormOfTheList(text: String, wanted: String) throws {
    #expect(try edited(text) { $0.inserting(["x", "y"]) } == wanted)
  }
}
