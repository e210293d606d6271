import TestSupport
import Testing

@testable import Checks

@Suite struct ForeignTelephoneTests {
  private func found(_ body: String) async throws -> String {
    try await findings(
      of: "foreign-telephone",
      in: [
        "en/a.md": module(body),
        "crisis-lines.yml": """
        lines:
          - id: line
            name: A line
            phone: 617-867-5309
            text: "741741"
            note: TTY 617-867-5310.

        """,
      ])
  }

  @Test(arguments: [
    ("Call 312-867-5309.", "312-867-5309"), ("Call (800) 273-8255 now.", "(800) 273-8255"),
    ("Dial 1-800-NEW-LIFE.", "1-800-NEW-LIFE"), ("Text HELLO to 55443.", "55443"), ("Dial 211 for help.", "211"),
    ("[Call us](tel:3128675309)", "3128675309"), ("Call 1-800-662-4357.", "1-800-662-4357"),
  ])
  func numbersOfOthersAreFound(body: String, number: String) async throws {
    let told = try await found(body)
    #expect(told.contains("'\(number)' is neither the clinic's number nor one of crisis-lines.yml"), "\(told)")
    #expect(told.ranges(of: "[foreign-telephone]").count == 1, "\(told)")
  }

  /// What looks like a number and is none, and what somebody keeps.
  @Test(arguments: [
    "Born on 03.05.1987.", "OMB 1545-0008", "4616709947", "ISBN 978-0-306-40615-7", "doi 10.1007/s11606-025-09499-2",
    "9-19 hours a week", "From 1995 to 2012. In all of them people used less.", "In 1996 they say so.",
    "Call 911 or 988.", "Call 617-867-5309 or +1 617 867 5309.", "Text HOME to 741741.", "TTY 617-867-5310",
    "Call 617-555-0142.", "[617-867-5309](tel:6178675309)",
  ])
  func otherFiguresAreNone(body: String) async throws {
    #expect(try await found(body) == "")
  }
}
