import Testing

@Suite struct WorksheetFormTests {
  private let worksheet = """
    ```worksheet
    title: Plan of {{clinic.name}}
    intro: Keep "this".
    fields:
      - lines: What <set> it off?
        count: 2
      - checklist: First
        items: ["Call {{clinic.phone}}", Walk]
      - scale: How strong?
        from: 0
        to: 2
        low: None
      - table: People
        columns: [Name, Phone]
        rows: 2
      - week: My week
        slots: [Morning]
      - bullets: Call for
        items: ["A <sign>", "Ask {{clinic.phone}}"]
        then: Else {{crisis.lifeline.phone}}
    ```

    """

  @Test func everyFieldIsWrittenAndNothingIsSent() async throws {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let heads = days.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let cells = days.map {
      "<td data-head=\"\($0)\"><textarea rows=\"2\" aria-label=\"Morning, \($0)\"></textarea></td>"
    }.joined()
    let box = "<div class=\"table-scroll stacks\" role=\"region\" tabindex=\"0\" aria-label="
    let radio = "<label><input type=\"radio\" name=\"worksheet-field-3\"><span>"
    #expect(
      try await body(worksheet) == """
        <form class="worksheet" id="worksheet" method="dialog" autocomplete="off" aria-labelledby="worksheet-title">
        <h2 id="worksheet-title">Plan of North &amp; Sons</h2>
        <p class="worksheet-privacy">worksheetPrivacy</p>
        <p class="worksheet-intro">Keep &quot;this&quot;.</p>
        <div class="field field-lines"><label for="worksheet-field-1">What &lt;set&gt; it off?</label><textarea id="worksheet-field-1" rows="2"></textarea></div>
        <fieldset class="field field-checklist"><legend>First</legend>
        <label class="choice"><input type="checkbox"> <span>Call <span class="telephone">(312) 555-2368</span></span></label>
        <label class="choice"><input type="checkbox"> <span>Walk</span></label>
        </fieldset>
        <fieldset class="field field-scale"><legend>How strong?</legend>
        <div class="scale scale-row">\(radio)0</span></label>\(radio)1</span></label>\(radio)2</span></label></div>
        <p class="scale-ends"><span>None</span><span></span></p>
        </fieldset>
        <div class="field field-table">\(box)"Table: People"><table><caption>People</caption>
        <thead><tr><th scope="col">Name</th><th scope="col">Phone</th></tr></thead>
        <tbody>
        <tr><td data-head="Name"><input type="text" aria-label="Name, row 1"></td><td data-head="Phone"><input type="text" aria-label="Phone, row 1"></td></tr>
        <tr><td data-head="Name"><input type="text" aria-label="Name, row 2"></td><td data-head="Phone"><input type="text" aria-label="Phone, row 2"></td></tr>
        </tbody></table></div></div>
        <div class="field field-week">\(box)"Table: My week"><table><caption>My week</caption>
        <thead><tr><td></td>\(heads)</tr></thead>
        <tbody>
        <tr><th scope="row">Morning</th>\(cells)</tr>
        </tbody></table></div></div>
        <div class="field field-bullets"><p class="bullets-title">Call for</p>
        <ul>
        <li>A &lt;sign&gt;</li>
        <li>Ask <span class="telephone">(312) 555-2368</span></li>
        </ul>
        <p>Else 988</p>
        </div>
        <p class="worksheet-actions"><button type="button" class="button" data-action="print" hidden>worksheetPrint</button> <button type="reset" class="button button-quiet">worksheetClear</button></p>
        </form>

        """)
  }

  @Test(arguments: [(10, true), (11, false)]) func upToElevenStepsStandInOneRow(to: Int, isRow: Bool) async throws {
    let html = try await body("```worksheet\ntitle: A\nfields:\n  - scale: How?\n    from: 0\n    to: \(to)\n```\n")
    #expect(html.contains("class=\"scale scale-row\"") == isRow)
  }

  @Test func theSecondWorksheetOfAPageHasItsOwnIDs() async throws {
    let html = try await body(
      "```worksheet\ntitle: A\nfields: [{lines: L}]\n```\n\n```worksheet\ntitle: B\nfields:\n  - lines: C\n```\n")
    #expect(html.contains("id=\"worksheet\""))
    #expect(html.contains("id=\"worksheet-2\" method=\"dialog\""))
    #expect(html.contains("<label for=\"worksheet-2-field-1\">"))
  }
}
