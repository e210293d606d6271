import Diagnostics
import Files
import TestSupport
import Testing

@testable import Curriculum

/// What a sign-off in the ledger holds for, and until when.
@Suite struct SignOffTests {
  private static let two = [
    "site.yml": TemporarySite.configuration + "clinic: one\n",
    "clinics/one.yml": "name: One\nphone: \"(617) 555-0123\"\n",
    "clinics/two.yml": "name: Two\nphone: \"(617) 555-0124\"\n",
    "en/a.md": module("title: A", "Call {{clinic.phone}}.\n"), "en/b.md": module("title: B\nreviewEvery: 12 months"),
  ]

  private func state(
    _ site: TemporarySite, _ path: String = "a", _ scope: Review.Scope = .clinical, clinic: String? = nil,
    on day: String = "2026-01-02"
  ) async throws -> ReviewState {
    let curriculum = try await site.curriculum {
      $0.clinicID = clinic
      $0.today = CalendarDate(day)
    }
    let topic = try #require(curriculum.topics.first { $0.path == path })
    return curriculum.standing(scope, of: topic.module(inLanguageAt: 0)).state
  }

  @Test func aLineHasEveryKey() async throws {
    let site = try TemporarySite(Self.two)
    try await sign("en/a.md", in: site, at: "2026-01-01T09:30:00-05:00")
    let line = try site.folder.text(of: "Content/reviews.jsonl")
    #expect(
      line.replacing(/[0-9a-f]{64}/, with: "HASH")
        == "{\"file\": \"en/a.md\", \"scope\": \"clinical\", \"reviewer\": \"Ann Lee\", \"credential\": \"LCSW\", "
        + "\"at\": \"2026-01-01T09:30:00-05:00\", \"meaning\": \"\(Review.Scope.clinical.meaning)\", \"shown\": \"HASH\", "
        + "\"clinic\": \"one\", \"values\": {\"clinic.phone\": \"(617) 555-0123 (tel:6175550123)\"}, \"handrail\": \"1\"}\n"
    )
    let review = try #require(try await site.curriculum().reviews.first)
    #expect(review.signed == SigningTime("2026-01-01T09:30:00-05:00") && review.version == "1" && review.line == 1)
  }

  @Test func aChangedNumberVoidsTheSignOffOfItsClinicAlone() async throws {
    let site = try TemporarySite(Self.two)
    try await sign("en/a.md", in: site, clinic: "one")
    #expect(try await state(site, clinic: "one") == .valid)
    #expect(try await state(site, clinic: "two") == .valid)
    try site.folder.write(Self.two["clinics/one.yml"]!.replacing("0123", with: "0199"), to: "Content/clinics/one.yml")
    #expect(try await state(site, clinic: "one") == .changed)
    #expect(try await state(site, clinic: "two") == .valid)
  }

  @Test func aFileKeepsItsSignOffThroughARename() async throws {
    let site = try TemporarySite(Self.two)
    try await sign("en/b.md", in: site)
    let text = try site.folder.text(of: "Content/en/b.md")
    try Files.remove(site.folder.path(of: "Content/en/b.md"))
    try site.folder.write(text, to: "Content/en/c.md")
    try site.folder.write(text, to: "Content/es/b.md")
    #expect(try await state(site, "c") == .valid)
    #expect(try await state(site, "b") == .never)
    try site.folder.write(text + "\nMore.\n", to: "Content/en/c.md")
    #expect(try await state(site, "c") == .never)
  }

  @Test func aDraftIsThereAndLeavesItsSignOffToNobody() async throws {
    let site = try TemporarySite(Self.two.merging(["en/c.md": module("title: B\nreviewEvery: 12 months")]) { $1 })
    try await sign("en/b.md", in: site)
    try site.folder.write(module("title: B\nreviewEvery: 12 months\ndraft: true"), to: "Content/en/b.md")
    #expect(try await state(site, "c") == .never)
  }

  @Test func theLatestSignOffCountsWhateverAMergeMadeOfTheOrder() async throws {
    let site = try TemporarySite(Self.two)
    try await sign("en/b.md", in: site, at: "2026-03-01T09:00:00Z")
    try await sign("en/b.md", in: site, at: "2026-02-01T09:00:00Z")
    let curriculum = try await site.curriculum()
    let module = try #require(curriculum.topics.first { $0.path == "b" }).module(inLanguageAt: 0)
    #expect(curriculum.currentReview(.clinical, of: module)?.date == CalendarDate("2026-03-01"))
  }

  @Test func scopesStandForThemselves() async throws {
    let site = try TemporarySite(Self.two)
    try await sign("en/b.md", in: site, scope: .readerTest)
    #expect(try await state(site, "b", .readerTest) == .valid)
    #expect(try await state(site, "b", .legal) == .never)
  }

  @Test(arguments: [
    ("2026-12-01", ReviewState.valid), ("2026-12-02", .due), ("2027-01-01", .due), ("2027-01-02", .overdue),
  ])
  func aReviewIsDueThirtyDaysBeforeItsDay(day: String, expected: ReviewState) async throws {
    let site = try TemporarySite(Self.two)
    try await sign("en/b.md", in: site)
    #expect(try await state(site, "b", on: day) == expected)
  }

  @Test func whatIsSignedOnOneDayDoesNotFallDueOnOne() async throws {
    let names = (1...12).map { "en/m\($0).md" }
    let files = Dictionary(uniqueKeysWithValues: names.map { ($0, module("title: \($0)\nreviewEvery: 12 months")) })
    let site = try TemporarySite(files)
    for name in names { try await sign(name, in: site) }
    let curriculum = try await site.curriculum()
    let due = curriculum.topics.compactMap { curriculum.standing(.clinical, of: $0.module(inLanguageAt: 0)).due }
    #expect(due.count == 12 && Set(due).count > 6)
    #expect(due.allSatisfy { $0 <= CalendarDate("2027-01-01")! && $0 > CalendarDate("2026-12-01")! })
  }

  @Test func theSignedTextIsKeptAndOnlyAsItWas() async throws {
    let site = try TemporarySite(Self.two)
    try await sign("en/a.md", in: site)
    let review = try #require(try await site.curriculum().reviews.first)
    guard case .shown(let hash, _, _) = review.text else { return #expect(Bool(false), "no hash of what is shown") }
    #expect(SignedTexts(root: site.root).text(hash)?.items.first?.text == "A")
    try site.folder.write("handrail-shown 1\ntitle\tAnother\n", to: "Content/.reviews/\(hash).txt")
    #expect(SignedTexts(root: site.root).text(hash) == nil)
    #expect(SignedTexts(root: site.root).text("../../site") == nil)
  }

  @Test(arguments: ["2026-02-30T10:00:00Z", "2026-02-03T25:00:00Z", "2026-02-03T10:00:00", "yesterday"])
  func aTimeThatIsNoneIsTold(time: String) async throws {
    let line =
      "{\"file\": \"en/a.md\", \"shown\": \"0\", \"reviewer\": \"B\", \"credential\": \"MD\", \"at\": \"\(time)\"}\n"
    let told = try await problems(["reviews.jsonl": line])
    #expect(
      told.contains("Content/reviews.jsonl:1:78: error: 'at' must be a day and a time with its zone, not '\(time)'"))
  }

  @Test func aMomentIsTheSameInEveryZone() throws {
    let one = try #require(SigningTime("2027-05-03T23:30:00-05:00"))
    let other = try #require(SigningTime("2027-05-04T04:30:00Z"))
    #expect(one.secondsSince1970 == other.secondsSince1970)
    #expect(one.date == CalendarDate("2027-05-03"))
    #expect(SigningTime(secondsSince1970: one.secondsSince1970, offset: -5 * 3_600) == one)
  }
}
