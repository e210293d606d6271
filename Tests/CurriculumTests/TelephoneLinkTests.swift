import TestSupport
import Testing

@testable import Curriculum

@Suite struct TelephoneLinkTests {
  private let files = [
    "site.yml": TemporarySite.configuration + "clinic: a\n",
    "clinics/a.yml": """
    name: A
    phone: (617) 555-2368 ext. 45
    afterHoursPhone: 1-800-CONTACTS
    afterHoursPhoneDial: "18002668228"
    civilRightsCoordinator: {name: Ann, phone: "0800 1111", phoneDial: "08001111"}
    """,
    "crisis-lines.yml": "- {id: own, name: Own, phone: \"988\", dial: \"988,,2\", text: \"838255\"}\n",
  ]

  private func link(_ destination: String) async throws -> TelephoneLink? {
    try TelephoneLink(destination, with: Variables(try await curriculum(files), in: .english))
  }

  @Test(arguments: [
    ("tel:617-555-2368", "tel:6175552368"), ("TEL:988", "tel:988"), ("tel:617-555-2368x45", "tel:6175552368,45"),
    ("tel:+1%20617%20555-2368", "tel:+16175552368"), ("tel:+16175552368;ext=45", "tel:+16175552368,45"),
    ("tel:1-800-662-HELP", "tel:18006624357"), ("tel:{{clinic.phone}}", "tel:6175552368,45"),
    ("Tel:{{ clinic.phone }}", "tel:6175552368,45"), ("tel:{{clinic.afterHoursPhone}}", "tel:18002668228"),
    ("tel:{{clinic.civilRightsPhone}}", "tel:08001111"), ("tel:{{crisis.own.phone}}", "tel:988,,2"),
    ("tel:{{crisis.own.dial}}", "tel:988,,2"), ("tel:18002668228", "tel:18002668228"), ("tel:08001111", "tel:08001111"),
    ("sms:741741", "sms:741741"), ("SMS:988", "sms:988"), ("sms:741741?body=HOME", "sms:741741?body=HOME"),
    ("sms:741741?&body=HOME", "sms:741741?body=HOME"), ("sms:741741;body=HOME", "sms:741741?body=HOME"),
    ("sms:741741&body=HOME", "sms:741741?body=HOME"), ("sms:741741;?&body=HOME", "sms:741741?body=HOME"),
    ("sms:741741?body=I%20need é", "sms:741741?body=I%20need%20%C3%A9"), ("sms:741741?body=", "sms:741741"),
    ("sms:741741?Body=A&B#c", "sms:741741?body=A%26B%23c"), ("sms:+1-617-555-2368", "sms:+16175552368"),
    ("sms:{{crisis.own.text}}", "sms:838255"), ("sms:{{crisis.own.text}}?body=HOME", "sms:838255?body=HOME"),
  ])
  func aLinkIsWrittenAsItIsDialed(destination: String, url: String) async throws {
    #expect(try await link(destination)?.url == url)
  }

  @Test(arguments: ["https://a.example/tel:988", "mailto:a@b.example", "other.md", "telephone:1", "#tel:", ""])
  func whatIsNoTelephoneIsLeftAlone(destination: String) async throws {
    #expect(try await link(destination) == nil)
  }

  @Test(arguments: [
    ("tel:", "there is no number here"), ("tel://988", "'//988' is no telephone number: '/' belongs to none"),
    ("tel:617-555-236", "'617-555-236' has nine digits; a telephone number here has ten"),
    ("tel:741741", "'741741' is a short code, which takes text messages and no calls"),
    ("tel:{{crisis.own.text}}", "'838255' is a short code, which takes text messages and no calls"),
    ("sms:{{clinic.phone}}", "'(617) 555-2368 ext. 45' has an extension, which no text message reaches"),
    ("sms:741741?subject=x", "'741741?subject=x' holds '?subject=x', which no text message has"),
    ("sms:+16175552368,+16175552369", "'+16175552368,+16175552369' holds more than one number, and a link dials one"),
    ("tel:988;phone-context=+1", "'988;phone-context=+1' is no telephone number: ';' belongs to none"),
  ])
  func whatCannotBeDialedIsTold(destination: String, message: String) async throws {
    do {
      let link = try await link(destination)
      Issue.record("\(String(describing: link))")
    } catch let fault as TelephoneFault {
      #expect(fault.message == message)
    }
  }

  @Test(arguments: [
    ("tel:617-555-2368", "Call us", false), ("tel:617-555-2368", "Call (617) 555-2368 now", true),
    ("tel:617-555-2368x45", "617-555-2368", false), ("tel:617-555-2368x45", "617-555-2368 ext. 45", true),
    ("sms:741741?body=HOME", "Text HOME to 741741", true), ("sms:741741", "Text us", false),
    ("tel:{{clinic.afterHoursPhone}}", "1-800-CONTACTS", true), ("tel:988", "Call 911", false),
  ])
  func whetherATextShowsTheNumberIsKnown(destination: String, text: String, isShown: Bool) async throws {
    #expect(try await link(destination)?.isShown(in: text) == isShown)
  }
}
