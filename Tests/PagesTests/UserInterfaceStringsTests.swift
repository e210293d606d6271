import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Pages

@Suite struct UserInterfaceStringsTests {
  private func strings(_ text: String) throws -> UserInterfaceStrings {
    try UserInterfaceStrings(SourceFile(path: "strings/en.yml", text: text), language: .english)
  }

  @Test func parametersArePutInOnce() throws {
    let strings = try strings("sourceNumber: \"{number} of {number}, {other} {\"\n")
    #expect(strings.text(.sourceNumber, ("number", "{other}")) == "{other} of {other}, {other} {")
  }

  @Test func aStringHoldsNoVariables() throws {
    let told = try report { _ = try strings("home: \"Call {{clinic.phone}}\"\n") }
    #expect(
      told == """
        strings/en.yml:1:7: error: a string of the user interface cannot hold variables [unknown-variable]
         1 | home: "Call {{clinic.phone}}"
           |       ^~~~~~~~~~~~~~~~~~~~~~~
          help: put the variable's value into the template instead

        """)
  }

  @Test func aDayIsWrittenInWords() throws {
    let date = try #require(CalendarDate("2027-05-03"))
    #expect(try UserInterfaceStrings(testStrings, language: .english).date(date) == "3 may 2027")
  }

  @Test(
    arguments: [
      (5, nil, "12:05 am"), (9 * 60, 60, "9:00 am to 10:00 am"), (12 * 60, nil, "12:00 pm"),
      (22 * 60 + 30, 120, "10:30 pm to 12:30 am"),
    ] as [(Int, Int?, String)])
  func theHoursOfASessionAreReadFromTheClock(begin: Int, minutes: Int?, text: String) throws {
    #expect(try UserInterfaceStrings(testStrings, language: .english).hours(from: begin, minutes: minutes) == text)
  }

  @Test(arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
  func aListEndsWithAnd(items: [String], text: String) throws {
    #expect(try UserInterfaceStrings(testStrings, language: .english).list(items) == text)
  }

  @Test func whatIsMissingIsNamedWithTheNearestThatIsThere() throws {
    let complete = testStrings.text(in: 0..<testStrings.bytes.count)
    let strings = try strings(complete.replacing("alertTip:", with: "alertTipp:"))
    let told = report(strings.missing(from: ["skipLink"]))
    #expect(
      told == """
        strings/en.yml: error: the string 'alertTip' is missing in strings/en.yml [missing-string]
          help: did you mean 'alertTipp'?
        strings/en.yml: error: the string 'skipLink' is missing in strings/en.yml [missing-string]
          help: add a line 'skipLink: …' in 'en'

        """)
  }

  @Test func aStringThatIsAListIsRefused() throws {
    let told = try report { _ = try strings("home: [a]\n") }
    #expect(told.contains("strings/en.yml:1:7: error: 'home' must be a single value, this is a list [yaml-type]"))
  }
}
