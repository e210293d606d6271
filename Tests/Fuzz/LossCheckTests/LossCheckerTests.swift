import LossCheck
import Testing

/// The checker is trusted only as far as it finds losses that were planted.
@Suite struct LossCheckerTests {
  private static let source = """
    ---
    title: Naloxone at home
    message: Carry it with you.
    keywords: [narcan]
    ---

    Naloxone *reverses* an over**dose**. See [where to get it](../get-help/naloxone.md "Places").

    > [!CAUTION]
    > Call 911 first.

    > [!FACILITATOR]
    > Bring a training kit.

    ## What to do {#steps}

    1. Shake their shoulder
    2. Give one spray, then a second spray

    | Sign | Meaning |
    |------|---------|
    | blue lips | too little air |

    ![A person on their side](side.png)

    It wears off.[^hours] Call {{clinic.phone}}.[@samhsa-2024] <!-- ask the nurse -->

    [^hours]: After 30 to 90 minutes.

    ```worksheet
    title: My plan
    fields:
      - lines: Where is my kit?
        count: 2
    ```

    Caf&eacute; or home, it works.

    """

  private static let page = """
    <!doctype html><html lang="en"><head><title>Naloxone at home</title></head><body><nav>Naloxone dose spray lips</nav>
    <h1>Naloxone at home</h1><p class="message">Carry it with you.</p>
    <div class="text emergency"><div class="card"><p class="card-title">Emergency</p><p>Call 911 first.</p></div></div>
    <div class="text steps-first"><h2 id="steps">What to do</h2>
    <ol><li>Shake their shoulder</li><li>Give one spray, then a second spray</li></ol></div>
    <div class="text"><p>Naloxone <em>reverses</em> an over<strong>dose</strong>. See <a href="/x/">where to get it</a>.</p>
    <table><tr><th>Sign</th><th>Meaning</th></tr><tr><td>blue lips</td><td>too little air</td></tr></table>
    <p><img src="side.png" alt="A person on their side"></p>
    <p>It wears off.<sup>1</sup> Call (555) 555-0100.<sup>1</sup></p>
    <ol><li>After 30 to 90 minutes.</li></ol>
    <form><h2>My plan</h2><label>Where is my kit?</label><textarea rows="2"></textarea></form>
    <p>Café or home, it works.</p></div></body></html>
    """

  private func lost(from page: String, of source: String = source, told: [ToldLines] = []) -> [LostWord] {
    LossChecker.lostWords(of: Array(source.utf8), in: Array(page.utf8), told: told)
  }

  @Test func nothingIsMissingFromAFaithfulPage() {
    #expect(lost(from: Self.page) == [])
  }

  @Test(arguments: [
    ("<p>Call 911 first.</p>", "", "911", 10),
    ("<li>Shake their shoulder</li>", "", "shoulder", 17),
    ("one spray, then a second spray", "one spray, then a second", "spray", 18),
    ("<td>too little air</td>", "<td></td>", "little", 22),
    (" alt=\"A person on their side\"", "", "person", 24),
    ("over<strong>dose</strong>", "over", "dose", 7),
    ("<li>After 30 to 90 minutes.</li>", "", "minutes", 28),
    ("<label>Where is my kit?</label>", "", "kit", 33),
    ("<p class=\"message\">Carry it with you.</p>", "", "Carry", 3),
    ("<p>Café or home, it works.</p>", "<p>Café</p>", "home", 37),
  ])
  func aPlantedLossIsFound(written: String, doctored: String, word: String, line: Int) {
    #expect(Self.page.contains(written))
    let found = lost(from: Self.page.replacing(written, with: doctored))
    #expect(found.contains(LostWord(word: word, line: line)), "\(found)")
  }

  @Test func whatIsToldAtItsLineIsNotSilent() {
    let page = Self.page.replacing("<td>too little air</td>", with: "<td></td>")
    #expect(lost(from: page, told: [ToldLines(rule: "lost-cell", lines: 22...22, isError: true)]) == [])
    #expect(lost(from: page, told: [ToldLines(rule: "lost-cell", lines: 21...21, isError: true)]) != [])
    #expect(lost(from: page, told: [ToldLines(rule: "reading-ease", lines: 22...22, isError: false)]) != [])
  }

  @Test func whatLiesBelowAnUnclosedCommentIsTold() {
    let source = "---\ntitle: Open\n---\n\nAbove.\n\n<!-- note\n\nBelow.\n"
    let page = "<h1>Open</h1><div class=\"text\"><p>Above.</p></div>"
    #expect(lost(from: page, of: source).map(\.word) == ["note", "Below"])
    #expect(
      lost(from: page, of: source, told: [ToldLines(rule: "unclosed-comment", lines: 7...7, isError: true)]) == [])
  }

  /// A page that says a word elsewhere, in its menu for instance, has not said it in its text.
  @Test func theMenuIsNoText() {
    let source = "---\ntitle: T\n---\n\nlips\n"
    #expect(lost(from: "<nav>lips</nav><h1>T</h1><div class=\"text\"></div>", of: source).map(\.word) == ["lips"])
  }
}
