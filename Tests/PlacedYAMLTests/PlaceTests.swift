import Diagnostics
import PlacedYAML
import TestSupport
import Testing

@Suite struct YAMLPlaceTests {
  @Test func linesCountFromTheTopOfTheWholeFile() throws {
    let file = SourceFile(path: "a.md", text: "---\ntitle: A\nwrong: B\n---\n\nText\n")
    let value = try #require(try YAMLValue.parse(file, in: 4..<22))
    guard case .mapping(let entries) = value.content else { throw UnexpectedDiagnostics([]) }
    #expect(entries[1].keyPlace.start == LineAndColumn(line: 3, column: 1))
    #expect(entries[1].value.place.start == LineAndColumn(line: 3, column: 8))
    #expect(entries[1].value.place.range.map(file.text(in:)) == "B")
  }

  @Test func columnsCountScalarsNotBytes() throws {
    let file = SourceFile(path: "a.yml", text: "{añoñ: é, naïve: x}\n")
    let value = try #require(try YAMLValue.parse(file))
    guard case .mapping(let entries) = value.content else { throw UnexpectedDiagnostics([]) }
    #expect(entries[1].keyPlace.start == LineAndColumn(line: 1, column: 11))
    #expect(entries[1].keyPlace.range.map(file.text(in:)) == "naïve")
    #expect(entries[1].value.place.range.map(file.text(in:)) == "x")
  }

  @Test func windowsLineEndingsChangeNoPlace() throws {
    let file = SourceFile(path: "a.yml", text: "one: 1\r\ntwo: 2\r\n")
    let value = try #require(try YAMLValue.parse(file))
    guard case .mapping(let entries) = value.content else { throw UnexpectedDiagnostics([]) }
    #expect(entries.map(\.keyPlace.start) == [LineAndColumn(line: 1, column: 1), LineAndColumn(line: 2, column: 1)])
  }

  @Test func aQuotedValueIsMarkedWithItsQuotes() throws {
    let file = SourceFile(path: "a.yml", text: "a: \"b c\"\n")
    let value = try #require(try YAMLValue.parse(file))
    guard case .mapping(let entries) = value.content else { throw UnexpectedDiagnostics([]) }
    #expect(entries[0].value.place.range.map(file.text(in:)) == "\"b c\"")
  }
}
