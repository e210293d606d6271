import Testing

@Suite struct TableTests {
  @Test func aTableStandsInABoxThatScrollsAndIsNamedAfterItsHeading() async throws {
    let html = try await body("## \"Signs\" & more\n\n| Sign | What | |\n|:---|:---:|---:|\n| a | b | c |\n")
    #expect(
      html == """
        <h2 id="signs--more">“Signs” &amp; more</h2>
        <div class="table-scroll" role="region" tabindex="0" aria-label="Table: &quot;Signs&quot; &amp; more">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">Sign</th>
        <th scope="col" class="align-center">What</th>
        <td class="align-right"></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">a</td>
        <td class="align-center">b</td>
        <td class="align-right">c</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func aTableBeforeAnyHeadingHasAPlainName() async throws {
    #expect(
      try await body("| a |\n|---|\n| b |\n").hasPrefix(
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"tableLabelUntitled\">"))
  }
}
