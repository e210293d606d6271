import Diagnostics
import PlacedYAML
import TestSupport
import Testing

@Suite struct YAMLLimitTests {
  @Test func anAnchorIsReadAtEachOfItsAliases() throws {
    var reader = try reader("base: &b [one, two]\ncopy: *b\n")
    #expect(reader.strings("base") == ["one", "two"])
    #expect(reader.strings("copy") == ["one", "two"])
    #expect(report(reader.finish()) == "")
  }

  /// Nine lines that mean a thousand million values.
  @Test(.timeLimit(.minutes(5))) func aliasesThatMultiplyAreCutOff() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(
      try parsingReport(text).contains("error: this YAML has more aliases (*name) than the limit of 20 [yaml-limit]"))
  }

  /// Each alias counts as all that it stands for.
  @Test(.timeLimit(.minutes(5))) func fewAliasesThatDoubleManyValuesAreCutOff() throws {
    var text = "a0: &a0 [\(Array(repeating: "x", count: 1_000).joined(separator: ", "))]\n"
    for level in 1...9 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let told = try parsingReport(text)
    #expect(told.contains("error: this YAML is larger than the limit of 200000 values [yaml-limit]"))
  }

  /// The same as a key, which has to be compared with the others.
  @Test(.timeLimit(.minutes(5))) func aKeyThatIsAnAliasThatMultipliesIsRefused() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...4 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(try !parsingReport(text + "? *a4\n: x\n").isEmpty)
  }

  @Test func sixtyFourLevelsAreReadAndMoreAreNot() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n"
    }
    #expect(try parsingReport(nested(64)) == "")
    let told = try parsingReport(nested(66))
    #expect(
      told == """
        a.yml:1:66: error: this YAML is larger than the limit of 64 levels deep [yaml-limit]
         1 | …\(String(repeating: "[", count: 51))\(String(repeating: "]", count: 49))
           | \(String(repeating: " ", count: 51))^

        """)
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["[", "{a: ", "- ", "? "])
  func veryDeepNestingStopsWithAMessage(opening: String) throws {
    let text = String(repeating: opening, count: 20_000)
    #expect(try !parsingReport(text).isEmpty)
  }
}
