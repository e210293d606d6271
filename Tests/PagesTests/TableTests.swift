import Testing

@Suite struct TableTests {
  @Test func aTableStandsInABoxThatScrollsAndIsNamedAfterItsHeading() async throws {
    let html = try await body("## \"Signs\" & more\n\n| Sign | What | |\n|:---|:---:|---:|\n| a | b | c |\n")
    #expect(
      html == """
        <h2 id="signs--more">“Signs” &amp; more</h2>
        <div class="table-scroll stacks" role="region" tabindex="0" aria-label="Table: &quot;Signs&quot; &amp; more">
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
        <td class="align-left" data-head="Sign">a</td>
        <td class="align-center" data-head="What">b</td>
        <td class="align-right">c</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func aTableOfTwoColumnsStaysOneOnAPhone() async throws {
    let html = try await body("| Sign | What |\n|---|---|\n| a | b |\n")
    #expect(html.contains("<div class=\"table-scroll\" role") && html.contains("<td>a</td>\n<td>b</td>"))
  }

  @Test func aHeadIsResolvedWhereItNamesItsCells() async throws {
    let html = try await body("| A | B | {{clinic.name}} |\n|---|---|---|\n| a | b | c |\n")
    #expect(html.contains("<td data-head=\"North &amp; Sons\">c</td>"))
  }

  @Test func aTableBeforeAnyHeadingHasAPlainName() async throws {
    #expect(
      try await body("| a |\n|---|\n| b |\n").hasPrefix(
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"tableLabelUntitled\">"))
  }
}
