import TestSupport
import Testing

@testable import Checks

@Suite struct TranslatedMedicineTests {
  private func found(_ original: String, _ translation: String) async throws -> String {
    try await findings(
      of: "translated-medicine", in: ["en/a.md": module(original), "es/a.md": module(translation)])
  }

  @Test(arguments: [
    ("Naloxone helps.", "La naloxona ayuda."), ("Narcan helps.", "La naloxona ayuda."),
    ("Naloxone helps.", "El Narcan ayuda."), ("Methadone\n\nIt helps.", "Un medicamento\n\nLa metadona ayuda."),
    ("Nothing", "Nada"),
  ])
  func theSameMedicinesAgree(original: String, translation: String) async throws {
    #expect(try await found(original, translation) == "")
  }

  @Test func anotherMedicineIsAnErrorAtItsPlace() async throws {
    #expect(
      try await found("Take naloxone home.", "Lleve naltrexona a casa.").contains(
        "Content/es/a.md:5:7: error: 'naltrexona' stands here, and 'naloxone' in Content/en/a.md:5"))
  }

  @Test func aMedicineThatOnePageAloneNamesIsAWarning() async throws {
    #expect(
      try await found("Take naloxone home.", "Llévela a casa.").contains(
        "warning: Content/en/a.md:5 names 'naloxone', which is nowhere in the translation"))
    #expect(
      try await found("Take it home.", "Lleve naloxona a casa.").contains(
        "warning: 'naloxona' is nowhere in the original, Content/en/a.md:5"))
  }

  @Test func everyPlaceIsLookedAt() async throws {
    for (one, other) in zip(everyPlace(of: "Naloxone helps."), everyPlace(of: "La naltrexona ayuda.")) {
      let told = try await findings(of: "translated-medicine", in: ["en/a.md": one.module, "es/a.md": other.module])
      #expect(told.contains("'naltrexona' stands here"), "\(one.place)")
    }
  }
}
