import TestSupport
import Testing

@testable import Checks

@Suite struct PrescriberLineTests {
  private func found(_ body: String, _ front: String = "title: A page", in language: String = "en") async throws
    -> String
  {
    try await findings(of: "prescriber-line", in: ["\(language)/a.md": module(body, front)])
  }

  @Test func aMedicineNeedsTheLine() async throws {
    let told = try await found("Methadone helps. Vivitrol helps too.")
    #expect(
      told.hasPrefix("Content/en/a.md:5:1: warning: this page names 'Methadone', and nowhere says that its prescriber"),
      "\(told)")
    #expect(told.ranges(of: "[prescriber-line]").count == 1)
  }

  @Test(arguments: [
    "Do not start, stop or change it without your prescriber.", "Never stop it on your own.",
    "Talk to your doctor before you stop or change it.", "Your prescriber decides when to change the dose.",
  ])
  func anyWordingOfTheLineIsEnough(line: String) async throws {
    #expect(try await found("Methadone helps. \(line)") == "")
  }

  @Test func naloxoneAndPagesForProfessionalsNeedNone() async throws {
    #expect(try await found("Keep naloxone near.") == "")
    #expect(try await found("Methadone helps.", "title: A page\naudience: [referrer]") == "")
  }

  @Test func spanishIsRead() async throws {
    #expect(try await found("La metadona ayuda.", in: "es") != "")
    #expect(try await found("La metadona ayuda. No la deje sin hablar con su médico.", in: "es") == "")
  }
}
