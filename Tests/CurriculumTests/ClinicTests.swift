import TestSupport
import Testing

@testable import Curriculum

@Suite struct ClinicTests {
  private let site = TemporarySite.configuration + "clinic: north\n"

  @Test func everyKeyIsRead() async throws {
    let text = """
      example: true
      name: {en: North Clinic, es: Clínica Norte}
      shortName: North
      phone: (312) 555-2368
      afterHoursPhone: (312) 555-2369
      email: help@north.example
      url: https://north.example/
      address: {street: 1 Main Street, city: Chicago, state: IL, postalCode: "60601"}
      hours: {en: Always open}
      asamEdition: 4
      civilRightsCoordinator: {name: Ann Lee, phone: (312) 555-2370, email: a@north.example}
      languageAssistance: {en: Free help}
      timezone: America/Chicago
      """
    let clinic = try #require(try await curriculum(["site.yml": site, "clinics/north.yml": text]).clinic)
    #expect(clinic.id == "north")
    #expect(clinic.isExample)
    #expect(clinic.name.text(in: .spanish, fallbacks: []) == "Clínica Norte")
    #expect(clinic.shortName == LocalizedText(everywhere: "North"))
    #expect(clinic.phone.shown == "(312) 555-2368")
    #expect(clinic.afterHoursPhone?.shown == "(312) 555-2369")
    #expect(clinic.email == "help@north.example")
    #expect(clinic.url == "https://north.example/")
    #expect(clinic.address?.oneLine == "1 Main Street, Chicago, IL 60601")
    #expect(clinic.hours?.text(in: .spanish, fallbacks: [.english]) == "Always open")
    #expect(clinic.asamEdition == 4)
    #expect(clinic.civilRightsCoordinator?.name.everywhere == "Ann Lee")
    #expect(clinic.timezone == "America/Chicago")
  }

  @Test func nameAndPhoneAreNeeded() async throws {
    let told = try await problems(["site.yml": site, "clinics/north.yml": "email: a@b.example\n"])
    #expect(
      told == """
        Content/clinics/north.yml:1:1: error: a clinic needs 'name' [missing-key]
         1 | email: a@b.example
           | ^
          help: add a line 'name: …'
        Content/clinics/north.yml:1:1: error: a clinic needs 'phone' [missing-key]
         1 | email: a@b.example
           | ^
          help: add a line 'phone: …'

        """)
  }

  @Test func aClinicThatIsNotThereIsAnErrorThatNamesTheNearest() async throws {
    let files = [
      "site.yml": TemporarySite.configuration + "clinic: nort\n", "clinics/north.yml": "name: N\nphone: '988'\n",
    ]
    let told = try await problems(files)
    #expect(
      told == """
        Content/site.yml: error: there is no clinic 'nort': Content/clinics/nort.yml does not exist [unknown-clinic]
          help: did you mean 'north'?

        """)
  }

  @Test func aClinicNamedByAPathIsRefused() async throws {
    let files = ["site.yml": TemporarySite.configuration + "clinic: ../site\n"]
    #expect(try await problems(files).contains("there is no clinic '../site'"))
  }

  @Test func keysInsideTheAddressAreChecked() async throws {
    let text = "name: N\nphone: '988'\naddress: {street: S, city: C, state: IL, zip: '6'}\n"
    let told = try await problems(["site.yml": site, "clinics/north.yml": text])
    #expect(
      told == """
        Content/clinics/north.yml:3:10: error: an address needs 'postalCode' [missing-key]
         3 | address: {street: S, city: C, state: IL, zip: '6'}
           |          ^
          help: add a line 'postalCode: …'
        Content/clinics/north.yml:3:42: error: an address has no key 'zip' [unknown-key]
         3 | address: {street: S, city: C, state: IL, zip: '6'}
           |                                          ^~~
          help: known here: city, postalCode, state, street

        """)
  }

  @Test func anAddressThatIsNoWebAddressIsRefused() async throws {
    let text = "name: N\nphone: '988'\nurl: javascript:alert(1)\n"
    let told = try await problems(["site.yml": site, "clinics/north.yml": text])
    #expect(
      told == """
        Content/clinics/north.yml:3:6: error: 'url': an address that begins with 'javascript:' is never published [link-scheme]
         3 | url: javascript:alert(1)
           |      ^~~~~~~~~~~~~~~~~~~
          help: write an https: address, or a path to a file of the site

        """)
  }

  @Test(arguments: [
    ("(555) 555-0100", true), ("312-555-0199", true), ("+1 312 555 0123", true), ("312-555-0142 ext. 4", true),
    ("(312) 555-2368", false), ("+44 20 5555 0100", false),
  ])
  func numbersKeptForFictionAreKnown(phone: String, isFictional: Bool) async throws {
    let text = "name: N\nphone: \"\(phone)\"\n"
    let clinic = try #require(try await curriculum(["site.yml": site, "clinics/north.yml": text]).clinic)
    #expect(clinic.hasFictionalPhone == isFictional)
    #expect(clinic.isPlainlyAnExample == isFictional)
  }

  @Test func theCommandLineMayNameAnotherClinic() async throws {
    let folder = try TemporarySite([
      "site.yml": site, "clinics/north.yml": "name: N\nphone: '988'\n", "clinics/south.yml": "name: S\nphone: '988'\n",
      "en/a.md": page,
    ])
    #expect(try await folder.curriculum { $0.clinicID = "south" }.clinic?.id == "south")
  }

  @Test func whatIsDialedMayBeSaidInKeysOfTheirOwn() async throws {
    let text = """
      name: N
      phone: 617-555-2368 or 617-555-2369
      phoneDial: "6175552368"
      afterHoursPhone: 1-800-CONTACTS
      afterHoursPhoneDial: "18002668228"
      civilRightsCoordinator: {name: Ann, phone: 020 7946 0000, phoneDial: "+442079460000"}
      """
    let clinic = try #require(try await curriculum(["site.yml": site, "clinics/north.yml": text]).clinic)
    #expect(clinic.phone.shown == "617-555-2368 or 617-555-2369")
    #expect(clinic.phone.url == "tel:6175552368")
    #expect(clinic.afterHoursPhone?.url == "tel:18002668228")
    #expect(clinic.civilRightsCoordinator?.phone?.url == "tel:+442079460000")
  }

  @Test func everyNumberThatCannotBeDialedIsToldAtItsPlace() async throws {
    let text = """
      name: N
      phone: 217-403-220
      afterHoursPhone: 617-555-2368 ask for Ann
      civilRightsCoordinator: {name: Ann, phone: 617-555-2368, phoneDial: "6175552369"}
      """
    #expect(
      try await problems(["site.yml": site, "clinics/north.yml": text]) == """
        Content/clinics/north.yml:2:8: error: '217-403-220' has nine digits; a telephone number here has ten [telephone]
         2 | phone: 217-403-220
           |        ^~~~~~~~~~~
          help: write all ten digits, or say in phoneDial what a telephone dials
        Content/clinics/north.yml:3:18: error: '617-555-2368 ask for Ann' goes on behind the number: 'ask for Ann' [telephone]
         3 | afterHoursPhone: 617-555-2368 ask for Ann
           |                  ^~~~~~~~~~~~~~~~~~~~~~~~
          help: write the number alone, and the words beside it, or say in afterHoursPhoneDial what a telephone dials
        Content/clinics/north.yml:4:69: error: what is shown, '617-555-2368', and what is dialled, '6175552369', are two numbers [telephone]
         4 | …ator: {name: Ann, phone: 617-555-2368, phoneDial: "6175552369"}
           |                                                    ^~~~~~~~~~~~
          help: write the number that is shown, or leave phoneDial out

        """)
  }

  @Test func anExtensionThatYAMLLeavesOutIsTold() async throws {
    let told = try await problems(["site.yml": site, "clinics/north.yml": "name: N\nphone: 617-555-2368 #4\n"])
    #expect(
      told.hasPrefix(
        "Content/clinics/north.yml:2:8: error: '#' begins a comment, so that only '617-555-2368' is read here"))
    #expect(told.ranges(of: "[cut-value]").count == 1)
    #expect(try await problems(["site.yml": site, "clinics/north.yml": "name: N\nphone: \"617-555-2368 #4\"\n"]) == "")
  }

  @Test func anEmptyFileIsToldAsThat() async throws {
    #expect(
      try await problems(["site.yml": site, "clinics/north.yml": "# later\n"]) == """
        Content/clinics/north.yml:1:1: error: north.yml is empty [missing-key]
         1 | # later
           | ^
          help: it needs 'name' and 'phone'

        """)
  }

  @Test func whatIsDialedNeedsWhatIsShown() async throws {
    let text = "name: N\nphone: \"988\"\nafterHoursPhone:\nafterHoursPhoneDial: \"911\"\n"
    let told = try await problems(["site.yml": site, "clinics/north.yml": text])
    #expect(
      told == """
        Content/clinics/north.yml:4:22: error: 'afterHoursPhoneDial' says what is dialled, and no 'afterHoursPhone' says what people read [telephone]
         4 | afterHoursPhoneDial: "911"
           |                      ^~~~~
          help: add a line 'afterHoursPhone: …'

        """)
  }
}
