import TestSupport
import Testing

@Suite struct ExampleClinicTests {
  private func findings(clinic: String) async throws -> String {
    try await ChecksTests.findings(
      of: "example-clinic",
      in: [
        "site.yml": TemporarySite.configuration + "clinic: a\n", "clinics/a.yml": clinic, "en/a.md": module("Text."),
      ])
  }

  @Test(arguments: ["name: A\nphone: \"988\"\nexample: true\n", "name: A\nphone: (312) 555-0142\n"])
  func aSiteOfTheExampleClinicIsAWarning(clinic: String) async throws {
    let told = try await findings(clinic: clinic)
    #expect(
      told == """
        Content/site.yml: warning: this site is built with the example clinic 'a', so every page says that it is an example [example-clinic]
          help: write your clinic's numbers in Content/clinics/ and name it in site.yml

        """)
  }

  @Test func aRealClinicIsNone() async throws {
    #expect(try await findings(clinic: "name: A\nphone: (312) 555-2368\n") == "")
  }
}
