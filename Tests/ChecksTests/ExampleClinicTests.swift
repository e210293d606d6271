import Curriculum
import TestSupport
import Testing

@testable import Checks

@Suite struct ExampleClinicTests {
  /// Of a site at an address that somebody has.
  private func findings(
    clinic: String, site: String = "", _ files: [String: String] = [:]
  ) async throws -> String {
    let configuration = TemporarySite.configuration.replacing("clinic.example", with: "hope-clinic.org")
    let own = ["site.yml": configuration + "clinic: a\n" + site, "clinics/a.yml": clinic, "en/a.md": module("Text.")]
    return try await ChecksTests.findings(of: "example-clinic", in: own.merging(files) { $1 })
  }

  private static let real = "name: A\nphone: (312) 555-2368\n"

  @Test func everythingMadeUpIsToldAtItsLine() async throws {
    let told = try await findings(
      clinic: """
        example: true
        name: {en: Example Clinic, es: Clínica de Ejemplo}
        phone: (312) 555-0142
        email: help@clinic.example
        url: https://www.example.com/a
        address: {street: 100 Example Street, city: Exampleville, state: EX, postalCode: "00000"}
        languageAssistance:
          en: Ask us, or call (555) 555-0100.

        """)
    let places = told.matches(of: /(?m)^Content\/clinics\/a.yml:(\d+:\d+): warning: (?:'([^']*)'|the clinic)/)
    #expect(
      places.map { "\($0.1) \($0.2 ?? "")" } == [
        "1:10 ", "2:12 Example Clinic", "2:32 Clínica de Ejemplo", "3:8 (312) 555-0142", "4:13 clinic.example",
        "5:14 www.example.com", "6:19 100 Example Street", "6:45 Exampleville", "6:66 EX", "6:82 00000",
        "8:23 (555) 555-0100",
      ], "\(told)")
  }

  @Test func aNumberKeptForFictionIsToldWithWhatToDo() async throws {
    #expect(
      try await findings(clinic: "name: A\nphone: (312) 555-0142\n") == """
        Content/clinics/a.yml:2:8: warning: '(312) 555-0142' is a number kept for fiction, and nobody answers it [example-clinic]
         2 | phone: (312) 555-0142
           |        ^~~~~~~~~~~~~~
          help: write your own

        """)
  }

  @Test func theSiteIsLookedThroughToo() async throws {
    let told = try await ChecksTests.findings(
      of: "example-clinic",
      in: [
        "site.yml":
          "name: Handrail Example Clinic\nbaseURL: https://clinic.example/\nlanguages: [en]\nclinic: a\nquickExit: https://example.org/\n",
        "clinics/a.yml": Self.real, "en/a.md": module("Text."),
      ])
    #expect(told.contains("Content/site.yml:1:7: warning: 'Handrail Example Clinic' is the example clinic's"))
    #expect(told.contains("Content/site.yml:2:18: warning: 'clinic.example'"))
    #expect(told.ranges(of: "[example-clinic]").count == 2)
  }

  @Test func anAddressGivenElsewhereIsTheOneThatCounts() async throws {
    let site = try TemporarySite([
      "site.yml": TemporarySite.configuration + "clinic: a\n", "clinics/a.yml": Self.real, "en/a.md": module("Text."),
    ])
    let curriculum = try await site.curriculum { $0.baseURL = BaseURL("https://hope-clinic.org/") }
    #expect(report(await Checker(only: ["example-clinic"]).check(curriculum)) == "")
  }

  @Test func theAddressOfATrialIsSilent() async throws {
    let site = try TemporarySite([
      "site.yml": TemporarySite.configuration.replacing("clinic.example", with: "trial.example") + "clinic: a\n",
      "clinics/a.yml": Self.real, "en/a.md": module("Text."),
    ])
    #expect(report(await Checker(only: ["example-clinic"]).check(try await site.curriculum())) == "")
  }

  @Test func theStarterProgramIsToldUntilSomebodyMakesItTheirs() async throws {
    let program = "title: P\nexample: true\nweeks: []\n"
    let told = try await findings(clinic: Self.real, ["programs/p.yml": program])
    #expect(
      told.contains(
        "Content/programs/p.yml:2:10: warning: this is the starter content's program, and pages show it as your clinic's own"
      ))
    #expect(
      try await findings(clinic: Self.real, ["programs/p.yml": program.replacing("example: true\n", with: "")]) == "")
  }

  @Test func modulesAreLookedThrough() async throws {
    let told = try await findings(clinic: Self.real, ["en/a.md": module("Call (555) 555-0100 or 312-555-2368.")])
    #expect(told.contains("Content/en/a.md:5:6: warning: '(555) 555-0100'"))
    #expect(told.ranges(of: "[example-clinic]").count == 1)
  }

  @Test(arguments: [
    real, "name: Exempla Clinic\nphone: (312) 555-2368\nurl: https://www.example-clinic.org/\n",
    "name: A\nphone: (312) 555-2368\nexample: false\naddress: {street: 1 A St, city: B, state: NY, postalCode: \"10001\"}\n",
    "name: A\nphone: (312) 555-2368\nhours: For example, 9 to 5\n",
  ])
  func aRealClinicIsNone(clinic: String) async throws {
    #expect(try await findings(clinic: clinic) == "")
  }
}
