import Curriculum
import TestSupport
import Testing

@testable import Pages

@Suite struct ContactModelTests {
  /// The lines of the crisis data as a template writes them.
  private func lines(_ text: String) async throws -> String {
    let layout =
      "{{#crisis.others}}{{phone}} {{phoneURL}} {{text}} {{textURL}} {{/crisis.others}}"
      + "{{#clinic}}{{phone}} {{phoneURL}} {{afterHoursPhone}} {{afterHoursPhoneURL}}{{/clinic}}"
    let files = [
      "site.yml": TemporarySite.configuration + "clinic: a\n", "crisis-lines.yml": text,
      "clinics/a.yml": "name: A\nphone: 617-555-2368 x45\nafterHoursPhone: 1-800-662-HELP (4357)\n",
      "en/a/two.md": module("title: Two"),
    ]
    return try await ThemeFixture(["layouts/module.mustache": layout]).html(files) { curriculum in
      curriculum.topic(at: "a/two").map { PageID(.topic($0), language: 0) }
    }
  }

  @Test func numbersAreShownAsWrittenAndDialedAsDigits() async throws {
    #expect(
      try await lines("- {id: b, name: B, phone: 020 7946 0000, dial: \"+442079460000\"}\n")
        == "020 7946 0000 tel:+442079460000   617-555-2368 x45 tel:6175552368,45 "
        + "1-800-662-HELP (4357) tel:18006624357")
  }

  @Test func aNumberInANoteStaysInOneLine() async throws {
    let layout = "{{#crisis.others}}{{note}}{{/crisis.others}}"
    let line = "- {id: b, name: B, phone: \"988\", note: A & B. TTY 1-800-487-4889.}\n"
    let html = try await ThemeFixture(["layouts/module.mustache": layout]).html([
      "crisis-lines.yml": line, "en/a/two.md": module("title: Two"),
    ]) { curriculum in
      curriculum.topic(at: "a/two").map { PageID(.topic($0), language: 0) }
    }
    #expect(html == "A &amp; B. TTY <span class=\"telephone\">1-800-487-4889</span>.")
  }

  /// The reader alone knows what belongs into the message: "your ZIP code" does not.
  @Test func aTextLineSendsNothingThatTheReaderDidNotWrite() async throws {
    let html = try await lines("- {id: b, name: B, phone: \"988\", text: \"435748\", textWord: {en: your ZIP code}}\n")
    #expect(html.hasPrefix("988 tel:988 435748 sms:435748 617"))
  }

  @Test func theWordToSendStandsBeforeTheNumber() async throws {
    let layout = "{{#crisis.lifeline}}{{textPhrase}}|{{textBefore}}<b>{{text}}</b>{{textAfter}}{{/crisis.lifeline}}"
    let line = "- {id: lifeline, name: B, phone: \"988\", text: \"988\", textWord: AYUDA}\n"
    let html = try await ThemeFixture(["layouts/module.mustache": layout]).html([
      "crisis-lines.yml": line, "en/a/two.md": module("title: Two"),
    ]) { curriculum in
      curriculum.topic(at: "a/two").map { PageID(.topic($0), language: 0) }
    }
    #expect(html == "Send AYUDA to 988, please|Send AYUDA to <b>988</b>, please")
  }
}
