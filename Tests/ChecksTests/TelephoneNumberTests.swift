import Curriculum
import TestSupport
import Testing

@testable import Checks

@Suite struct TelephoneNumberTests {
  private func findings(_ body: String, _ more: [String: String] = [:]) async throws -> String {
    let files = [
      "site.yml": TemporarySite.configuration + "clinic: a\n",
      "clinics/a.yml": "name: A\nphone: (617) 555-2368 ext. 45\nafterHoursPhone: 1-800-CONTACTS\n"
        + "afterHoursPhoneDial: \"18002668228\"\n",
      "crisis-lines.yml": "- {id: own, name: Own, phone: \"988\", dial: \"988,,2\", text: \"838255\"}\n",
      "en/a.md": module(body),
    ]
    return try await ChecksTests.findings(of: "telephone", in: files.merging(more) { $1 })
  }

  @Test(arguments: [
    "[{{clinic.phone}}](tel:{{clinic.phone}})", "[{{clinic.afterHoursPhone}}](tel:{{clinic.afterHoursPhone}})",
    "[{{crisis.own.phone}}](tel:{{crisis.own.dial}})", "[Text {{crisis.own.text}}](sms:{{crisis.own.text}})",
    "[Call us](tel:617-555-2368)", "[911](tel:911)", "**[Call 911 now](tel:911)**", "<tel:988>",
    "[617-555-2368](tel:+16175552368)", "[617-555-2368 ext. 4](tel:617-555-2368)", "[Nurse](tel:617-555-2368x45)",
    "[1-800-662-HELP](tel:1-800-662-4357)", "[988 or 911](tel:988)", "[020 7946 0000](tel:+442079460000)",
    "[Text HOME to 741741](sms:741741?&body=HOME)", "[403-2200](tel:217-403-2200)", "`[a](tel:1 2)`",
    "[Call us](<tel:(617) 555-2368>)", "[us][t]\n\n[t]: tel:988", "[Room 12](tel:988)", "[x](tel:{{clinic.fax}})",
    "[x](https://a.example/tel:1)", "Write [a] (tel: 5).",
  ])
  func aLinkThatDialsWhatItShowsIsFine(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test func whatCannotBeDialedIsAnErrorAtItsPlace() async throws {
    #expect(
      try await findings("Ask [two](<tel:617-555-2368 or 617-555-2369>) or [one](tel:617-555-236).") == """
        Content/en/a.md:5:12: error: '617-555-2368 or 617-555-2369' holds more than one number, and a link dials one [telephone]
         5 | Ask [two](<tel:617-555-2368 or 617-555-2369>) or [one](tel:617-555-236).
           |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          help: keep one of them
        Content/en/a.md:5:56: error: '617-555-236' has nine digits; a telephone number here has ten [telephone]
         5 | …two](<tel:617-555-2368 or 617-555-2369>) or [one](tel:617-555-236).
           |                                                    ^~~~~~~~~~~~~~~
          help: write all ten digits

        """)
  }

  @Test(arguments: [
    ("[617-555-2369](tel:617-555-2368)", "617-555-2369", "6175552368"),
    ("[Call **911** now](tel:988)", "911", "988"), ("[{{clinic.phone}}](tel:911)", "(617) 555-2368 ext. 45", "911"),
    ("[617-555-2368 ext. 4](tel:617-555-2368,5)", "617-555-2368 ext. 4", "6175552368,5"),
    ("[988](tel:{{clinic.phone}})", "988", "6175552368,45"),
    ("[217-403-220](tel:217-403-2200)", "217-403-220", "2174032200"), ("[Text 838255](sms:741741)", "838255", "741741"),
    ("[617-555-23689](tel:617-555-2368)", "617-555-23689", "6175552368"),
  ])
  func aNumberThatIsShownAndNotDialedIsAnError(body: String, shown: String, dialed: String) async throws {
    let told = try await findings(body)
    #expect(
      told.contains(
        "error: what is shown, '\(shown)', and what is dialled, '\(dialed)', are two numbers [telephone]"))
    #expect(told.hasSuffix("  help: write the same number in both places\n"))
    #expect(told.ranges(of: "error:").count == 1)
  }

  @Test func aLinkThatMarkdownDoesNotReadIsAnError() async throws {
    #expect(
      try await findings("Call [us](tel:(617) 555-2368) now.") == """
        Content/en/a.md:5:9: error: this is read as text and not as a link, whose address ends at a space [telephone]
         5 | Call [us](tel:(617) 555-2368) now.
           |         ^~~~~~
          help: write the address between < and >: [Call us](<tel:(617) 555-2368>)

        """)
  }

  @Test func rawHTMLIsLookedThroughWhereItIsPublished() async throws {
    let html = "<a href=\"tel:617-555-236\">Call</a>\n\nOr <a href='SMS:741741'>text</a>."
    #expect(try await findings(html) == "")
    let site = ["site.yml": TemporarySite.configuration + "clinic: a\nrawHTML: true\n"]
    let told = try await findings(html, site)
    #expect(told.hasPrefix("Content/en/a.md:5:1: error: '617-555-236' has nine digits"))
    #expect(told.ranges(of: "error:").count == 1)
  }

  @Test func linesThatCouldNotBeReadAreNotToldForEveryVariableAgain() async throws {
    let site = try TemporarySite([
      "en/a.md": module("[{{crisis.own.phone}}](tel:{{crisis.own.phone}}) {{crisis.none.phone}}"),
      "crisis-lines.yml": "- {id: own, name: Own, phone: 217-403-220}\n",
    ])
    let curriculum = try #require(await site.load().curriculum)
    let told = report(await Checker().check(curriculum))
    #expect(told.contains("nothing is called '{{crisis.none.phone}}'"))
    #expect(told.ranges(of: "error:").count == 1)
  }
}
