import Testing

@testable import Curriculum

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func aDayOfTheCalendarIsReadAndWritten(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-1-01", "26-01-01", "2026-01-01T00",
    "0000-01-01", "", "2026/01/01", "-026-01-01", "2026-+1-01", "2026-01-+1", " 2026-01-01",
  ])
  func anythingElseIsNone(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"),
    (1_795_219_200, "2026-11-21"), (-62_135_596_800, "0001-01-01"),
  ])
  func secondsGiveTheirDayInUTC(seconds: Int, text: String) {
    #expect(CalendarDate(secondsSince1970: seconds).description == text)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-30", 2, "2027-01-30"),
    ("2026-05-01", 12, "2027-05-01"), ("2026-12-15", 1, "2027-01-15"),
  ])
  func monthsAreAddedWithinTheMonthThereIs(start: String, months: Int, end: String) {
    #expect(CalendarDate(start)?.adding(months: months) == CalendarDate(end))
  }

  @Test func daysAreOrdered() throws {
    let days = try ["2026-02-01", "2025-12-31", "2026-01-31"].map { try #require(CalendarDate($0)) }
    #expect(days.sorted().map(\.description) == ["2025-12-31", "2026-01-31", "2026-02-01"])
  }
}

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://clinic.example", "https://clinic.example", "/"),
    ("https://clinic.example/", "https://clinic.example", "/"),
    ("https://clinic.example/help", "https://clinic.example", "/help/"),
    ("http://localhost:4000/a/b/", "http://localhost:4000", "/a/b/"),
    ("HTTPS://clinic.example", "https://clinic.example", "/"),
  ])
  func anAddressIsItsOriginAndItsPath(text: String, origin: String, path: String) {
    #expect(BaseURL(text)?.origin == origin)
    #expect(BaseURL(text)?.path == path)
  }

  @Test(arguments: [
    "", "clinic.example", "ftp://clinic.example", "https://", "https:///a", "https://a.example/?x",
    "https://a.example/#x",
    "https://a.example/a b", "https://a.example/\"", "https://á.example/", "javascript://a.example/",
  ])
  func anythingElseIsNone(text: String) {
    #expect(BaseURL(text) == nil)
  }
}

@Suite struct LanguageTests {
  @Test(arguments: ["en", "es", "pt-BR", "zh-Hant", "fil", "es-419"]) func aCodeIsAsBCP47WritesIt(code: String) {
    #expect(Language(code)?.code == code)
  }

  @Test(arguments: ["", "e", "english", "EN", "en-", "en_US", "en-x", "e1", "../en", "en/..", "en-toolongsubtag"])
  func anythingElseIsNone(code: String) {
    #expect(Language(code) == nil)
  }

  @Test func directionIsThatOfTheScript() {
    #expect(Language("ar")?.direction == "rtl")
    #expect(Language("es")?.direction == "ltr")
  }

  @Test func textFallsBackInOrder() throws {
    let french = try #require(Language("fr"))
    let text = LocalizedText(byLanguage: [.english: "one", .spanish: "uno"])
    #expect(text.text(in: .spanish, fallbacks: [.english]) == "uno")
    #expect(text.text(in: french, fallbacks: [.spanish, .english]) == "uno")
    #expect(text.text(in: french, fallbacks: []) == "one")
    #expect(LocalizedText(byLanguage: [:]).text(in: french, fallbacks: [.english]) == "")
  }
}
