import TestSupport
import Testing

@testable import Diagnostics

@Suite struct RuleHelpTests {
  private struct Shown: Rule {
    let id = "some-rule"
    let explanation = "It guards <b>something</b>. It says why."
    let severity = Severity.warning
    let category = RuleCategory.markup
    let settings = ["words: 7 (a whole number from 1 to 9)"]
    let examples = [
      RuleExample(
        bad: "```\nbad\n\n```", good: ["Content/site.yml": "languages: [en]", "Content/en/a/plan.md": "Good."])
    ]
    let sources = [RuleSource("A_standard", "https://standard.example/")]
  }

  @Test func asTextItIsReadAtATerminal() {
    #expect(
      RuleHelp(Shown()).text == """
        It guards <b>something</b>. It says why.

        warning, about markup, precision medium; it is told whenever it happens
          words: 7 (a whole number from 1 to 9)

        Not so:

            ```
            bad

            ```

        But so:

          Content/site.yml:
            languages: [en]
          Content/en/a/plan.md:
            Good.

        It rests on:

          A_standard
          https://standard.example/

        """)
  }

  @Test func asMarkdownNothingInItIsReadAsMarkup() {
    #expect(
      RuleHelp(Shown()).markdown == """
        It guards &lt;b&gt;something&lt;/b&gt;. It says why.

        *warning, about markup, precision medium; it is told whenever it happens*

        - words: 7 (a whole number from 1 to 9)

        Not so:

        ````
        ```
        bad

        ```
        ````

        But so:

        `Content/site.yml`:

        ```
        languages: [en]
        ```

        `Content/en/a/plan.md`:

        ```
        Good.
        ```

        It rests on: [A\\_standard](https://standard.example/).

        """)
  }

  @Test func withoutAnExampleItSaysWhatAFindingLooksLike() {
    let told = RuleHelp(TestRule("other-rule")).text
    #expect(told.hasSuffix("It is told as:\n\n    PATH:LINE:COLUMN: error: what is wrong [other-rule]\n"))
  }

  @Test func inExamplesWhatEveryFileNeedsIsLeftOut() {
    let text: RuleSample = "Call us."
    #expect(text.files.map(\.text) == ["---\ntitle: Example\n---\n\nCall us.\n"])
    let files: RuleSample = [
      "Content/site.yml": "leaveOut: [care]", "Content/en/care/plan.md": "Text.", "Content/sources.yml": "[]",
      "Content/es/care/plan.md": "---\ntitle: Un plan\n---\n\nTexto.",
    ]
    #expect(
      files.files.map(\.text) == [
        "name: Example\nbaseURL: https://clinic.example/\nlanguages: [en, es]\nleaveOut: [care]\n",
        "---\ntitle: Plan\n---\n\nText.\n", "[]\n", "---\ntitle: Un plan\n---\n\nTexto.\n",
      ])
    let whole: RuleSample = ["Content/site.yml": "name: A"]
    #expect(whole.files[0].text == "name: A\n")
  }

  @Test func theReferenceExplainsEachRuleOnceUnderWhatItIsAbout() {
    let document = RuleReference([Shown(), TestRule("b-rule"), TestRule("a-rule"), Shown()]).markdown
    let headings = document.split(separator: "\n").filter { $0.hasPrefix("##") }
    #expect(headings == ["## About structure", "### a-rule", "### b-rule", "## About markup", "### some-rule"])
    #expect(document.contains(", 3 rules."))
  }
}
