import Files
import TestSupport
import Testing

@testable import Curriculum

/// One line of `Tests/telephone-forms.tsv`.
struct TelephoneForm: Sendable, CustomTestStringConvertible {
  let use, written, dial, dialed, machineReadable, message, help: String

  var testDescription: String { "\(use) \(written) \(dial)" }
  var purpose: Telephone.Purpose { use == "text" ? .text : .call }

  private init(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.unescaped)
    (use, written, dial, dialed) = (fields[0], fields[1], fields[2], fields[3])
    (machineReadable, message, help) = (fields[4], fields[5], fields[6])
  }

  private static func unescaped(_ field: Substring) -> String {
    String(field).replacing(/\\u([0-9A-F]{4})/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }

  static let all: [TelephoneForm] = {
    let folder = Paths.parent(of: Paths.parent(of: #filePath))
    let bytes = (try? Files.read(Paths.join(folder, "telephone-forms.tsv"))) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(Self.init)
  }()
}

@Suite struct TelephoneTests {
  @Test func theTableHoldsFiftyFormsAndMore() {
    #expect(TelephoneForm.all.count { !$0.dialed.isEmpty } >= 50)
    #expect(TelephoneForm.all.count { !$0.message.isEmpty } >= 50)
  }

  @Test(arguments: TelephoneForm.all)
  func aFormIsShownAsWrittenAndDialedOrToldWhole(form: TelephoneForm) {
    do throws(TelephoneFault) {
      let telephone =
        form.dial.isEmpty
        ? try Telephone(form.written, for: form.purpose)
        : try Telephone(shown: form.written, dial: form.dial, named: "phoneDial", for: form.purpose)
      #expect(telephone.dialed == form.dialed)
      #expect(telephone.machineReadable == form.machineReadable)
      #expect(telephone.shown == Telephone.trimmed(form.written))
      #expect(form.message == "")
    } catch {
      #expect(error.message == form.message)
      #expect(error.advice == form.help)
      #expect(form.dialed == "")
    }
  }

  /// What is dialled is dialled again: no form becomes another number on its way through a link.
  @Test(arguments: TelephoneForm.all.filter { !$0.dialed.isEmpty && $0.dial.isEmpty })
  func whatIsDialedIsReadAsTheSameNumber(form: TelephoneForm) throws {
    let telephone = try Telephone(form.dialed, for: form.purpose)
    #expect(telephone.dialed == form.dialed)
    #expect(try Telephone(form.written, for: form.purpose).isSameNumber(as: telephone))
  }

  @Test(arguments: [
    ("617-555-2368", "+1 (617) 555-2368", true), ("1-800-662-HELP", "+18006624357", true),
    ("617-555-2368 ext. 4", "617-555-2368", true), ("617-555-2368 ext. 4", "617-555-2368 x4", true),
    ("617-555-2368 ext. 4", "617-555-2368 ext. 5", false), ("617-555-2368", "617-555-2369", false),
    ("+44 20 7946 0000", "+442079460000", true), ("988", "911", false), ("+52 55 5555 0123", "555-555-0123", false),
  ])
  func numbersAreComparedHoweverTheyAreWritten(one: String, other: String, isSame: Bool) throws {
    #expect(try Telephone(one).isSameNumber(as: Telephone(other)) == isSame)
    #expect(try Telephone(other).isSameNumber(as: Telephone(one)) == isSame)
  }

  @Test func longTextsAreCutWhereTheyAreTold() {
    #expect(throws: TelephoneFault.noDigits(String(repeating: "a", count: 100))) {
      try Telephone(String(repeating: "a", count: 100))
    }
    #expect(
      TelephoneFault.noDigits(String(repeating: "a", count: 100)).message
        == "'\(String(repeating: "a", count: 60))…' has no digits to dial")
  }

  /// Whatever is written, every digit of it is dialled, or it is told.
  @Test func noTextLosesADigit() {
    var random = SeededRandom(seed: 26)
    let signs = Array("0123456789+-().,;/#x* \u{A0}–ext=é٣\u{200B}").map { String($0) }
    for _ in 0..<2000 {
      let text = (0..<random.number(below: 20)).map { _ in random.element(of: signs) ?? "" }.joined()
      guard let telephone = try? Telephone(text) else { continue }
      #expect(telephone.dialed.filter(\.isWholeNumber) == text.filter(\.isWholeNumber), "\(text)")
    }
  }
}

@Suite struct TelephoneFindingTests {
  @Test(arguments: [
    ("Call 911 now", "911"), ("Call (217) 403-2200.", "2174032200"), ("(217-403-2200)", "2174032200"),
    ("Call 988 or 911", "988 911"), ("tel:617-555-2368", "6175552368"), ("Ring 1-800-662-HELP today", "18006624357"),
    ("Desk: +44 20 7946 0000, day and night", "+442079460000"), ("Room 12, 2026", ""), ("Call us", ""),
    ("217-403-2200 ext. 4 is Ann", "2174032200,4"), ("403-2200", ""), ("a911", ""),
    ("24/7 at 617-555-2368", "6175552368"),
  ])
  func theNumbersOfATextAreFound(text: String, numbers: String) {
    #expect(Telephone.numbers(in: text).map(\.dialed).joined(separator: " ") == numbers)
  }

  @Test(arguments: [
    ("Call (217) 403-2200. Or not.", "(217) 403-2200"),
    ("Call 217-403-2200, 24/7; 1-800-662-HELP!", "217-403-2200|1-800-662-HELP"),
    ("tel:217-403-2200", "217-403-2200"), ("217-403-2200 ext. 4) is", "217-403-2200 ext. 4"), ("Room 12, 2026", ""),
    ("(217)  403-2200", "(217)  403-2200"), ("«217-403-2200»", "217-403-2200"),
  ])
  func theirPlacesAreThoseOfTheNumbersAlone(text: String, numbers: String) {
    #expect(Telephone.places(in: text).map { String(text[$0]) }.joined(separator: "|") == numbers)
  }

  @Test(arguments: [
    ("Text HOME to 741741", "741741"), ("Text 988", "988"), ("Text us in 2026", ""), ("Room 123", ""),
  ])
  func shortCodesAreFoundForTextsAlone(text: String, numbers: String) {
    #expect(Telephone.numbers(in: text, for: .text).map(\.dialed).joined(separator: " ") == numbers)
  }
}
