import TestSupport
import Testing

@testable import Curriculum

@Suite struct VariablesTests {
  private let files = [
    "site.yml": TemporarySite.configuration + "clinic: a\n",
    "clinics/a.yml": """
    name: {en: Clinic A, es: Clínica A}
    phone: (312) 555-2368
    address: {street: 1 Main, city: Chicago, state: IL, postalCode: "60601"}
    """,
    "crisis-lines.yml":
      "- {id: poison, name: Poison, phone: 1-800-222-1222, dial: \"+18002221222\", text: \"301304\"}\n",
  ]

  @Test(arguments: [
    ("site.name", "Test Site"), ("site.url", "https://clinic.example/"), ("clinic.name", "Clínica A"),
    ("clinic.shortName", "Clínica A"), ("clinic.phone", "(312) 555-2368"), ("clinic.afterHoursPhone", "(312) 555-2368"),
    ("clinic.address", "1 Main, Chicago, IL 60601"), ("clinic.asamEdition", "3"),
    ("crisis.poison.phone", "1-800-222-1222"), ("crisis.poison.text", "301304"), ("crisis.poison.dial", "+18002221222"),
    ("crisis.lifeline.phone", "988"),
  ])
  func namesStandForWhatTheFilesSay(name: String, value: String) async throws {
    #expect(Variables(try await curriculum(files), in: .spanish)[name] == value)
  }

  @Test func whatNoFileSaysIsNoVariable() async throws {
    let variables = Variables(try await curriculum([:]), in: .english)
    #expect(variables["clinic.phone"] == nil)
    #expect(variables["crisis.emergency.chat"] == nil)
    #expect(variables.names.allSatisfy { $0.hasPrefix("site.") || $0.hasPrefix("crisis.") })
  }

  @Test func textGetsTheKnownOnesAndKeepsTheRest() async throws {
    let variables = Variables(try await curriculum(files), in: .english)
    #expect(variables.resolve("Call {{clinic.phone}} or {{ site.name }}.") == "Call (312) 555-2368 or Test Site.")
    #expect(variables.resolve("{{clinic.fax}} [@a] {b} é") == "{{clinic.fax}} [@a] {b} é")
    #expect(Variables.none.resolve("{{clinic.phone}}") == "{{clinic.phone}}")
  }

  @Test func aTextOfADataFileIsThatOfTheLanguageWithItsVariables() async throws {
    let curriculum = try await curriculum(files)
    let text = LocalizedText(byLanguage: [.english: "At {{clinic.name}}", .spanish: "En {{clinic.name}}"])
    #expect(Variables(curriculum, in: .spanish).text(text) == "En Clínica A")
    #expect(Variables(curriculum, in: .english).text(text) == "At Clinic A")
    let english = LocalizedText(byLanguage: [.english: "At {{clinic.name}}"])
    #expect(Variables(curriculum, in: .spanish).text(english) == "At Clínica A")
  }

  @Test func valuesAreNotReadAgain() async throws {
    var files = files
    files["clinics/a.yml"] = "name: \"{{clinic.phone}}\"\nphone: \"988\"\n"
    let variables = Variables(try await curriculum(files), in: .english)
    #expect(variables.resolve("{{clinic.name}}") == "{{clinic.phone}}")
  }
}
