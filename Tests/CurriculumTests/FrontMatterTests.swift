import PlacedYAML
import TestSupport
import Testing

@testable import Curriculum

@Suite struct FrontMatterTests {
  @Test func everyKeyIsRead() async throws {
    let text = module(
      """
      title: Triggers
      summary: What sets off an urge.
      message: Urges pass.
      order: 3
      audience: [client, family]
      minutes: 50
      objectives: [Name one trigger]
      keywords: [cue, craving]
      related: [../help/now.md]
      sources: [smith-2020]
      redirectFrom: [/old/]
      updated: 2026-05-01
      reviewEvery: 1 year
      safety: true
      draft: false
      translationOf: abc
      kind: notice
      materials: Pens
      discussion:
        - What helps?
        - question: What else?
          answer: Many things.
      """)
    let site = try await curriculum(["en/a.md": text, "sources.yml": "- {id: smith-2020, title: T}\n"])
    let matter = site.topics[0].module(inLanguageAt: 0).frontMatter
    #expect(matter.title == "Triggers")
    #expect(matter.summary == "What sets off an urge.")
    #expect(matter.message == "Urges pass.")
    #expect(matter.order == 3)
    #expect(matter.audience == [.client, .family])
    #expect(matter.minutes == 50)
    #expect(matter.objectives == ["Name one trigger"])
    #expect(matter.keywords == ["cue", "craving"])
    #expect(matter.related.map(\.text) == ["../help/now.md"])
    #expect(matter.sources.map(\.text) == ["smith-2020"])
    #expect(matter.redirectFrom.map(\.text) == ["/old/"])
    #expect(matter.updated == CalendarDate("2026-05-01"))
    #expect(matter.reviewEvery == 12)
    #expect(matter.isSafety)
    #expect(!matter.isDraft)
    #expect(matter.translationOf?.text == "abc")
    #expect(matter.kind == .notice)
    #expect(matter.materials == ["Pens"])
    #expect(matter.discussion.map(\.question) == ["What helps?", "What else?"])
    #expect(matter.discussion.map(\.answer) == [nil, "Many things."])
  }

  @Test func aTitleIsAllThatIsNeeded() async throws {
    let site = try await curriculum(["en/a.md": "---\ntitle: A\n---\n"])
    #expect(site.topics.map { $0.module(inLanguageAt: 0).title } == ["A"])
  }

  @Test func anUnknownKeyIsRefusedWithTheLineOfTheFile() async throws {
    let told = try await problems(["en/a.md": module("title: A\nsumary: B")])
    #expect(
      told == """
        Content/en/a.md:3:1: error: front matter has no key 'sumary' [unknown-key]
         3 | sumary: B
           | ^~~~~~
          help: did you mean 'summary'?

        """)
  }

  @Test func aFileWithoutATitleSaysHowToBegin() async throws {
    let help = "  help: begin the file with three lines: '---', 'title: …' and '---'\n"
    let message = "Content/en/a.md:1:1: error: this module has no title [missing-key]\n"
    #expect(try await problems(["en/a.md": "Text.\n"]) == message + " 1 | Text.\n   | ^\n" + help)
    #expect(try await problems(["en/a.md": ""]) == message + help)
    #expect(try await problems(["en/a.md": "---\n---\n"]) == message + " 1 | ---\n   | ^\n" + help)
  }

  @Test func aBlankTitleIsMissing() async throws {
    let told = try await problems(["en/a.md": module("title: \"  \"")])
    #expect(
      told == """
        Content/en/a.md:2:1: error: front matter needs 'title' [missing-key]
         2 | title: "  "
           | ^
          help: add a line 'title: …'

        """)
  }

  @Test func anUnknownAudienceListsTheKnownOnes() async throws {
    let told = try await problems(["en/a.md": module("title: A\naudience: [client, famly]")])
    #expect(
      told == """
        Content/en/a.md:3:20: error: 'audience' may hold only: client, family, referrer, facilitator [yaml-type]
         3 | audience: [client, famly]
           |                    ^~~~~
          help: did you mean 'family'?

        """)
  }

  @Test(arguments: [("6 months", 6), ("1 month", 1), ("2 years", 24), ("9", 9)])
  func aReviewIntervalIsReadAsMonths(written: String, months: Int) async throws {
    let site = try await curriculum(["en/a.md": module("title: A\nreviewEvery: \(written)")])
    #expect(site.topics[0].module(inLanguageAt: 0).frontMatter.reviewEvery == months)
  }

  @Test(arguments: ["often", "0 months", "6 weeks", "1 year 2", "121"])
  func anythingElseIsNoLengthOfTime(written: String) async throws {
    let told = try await problems(["en/a.md": module("title: A\nreviewEvery: \(written)")])
    #expect(
      told == """
        Content/en/a.md:3:14: error: 'reviewEvery' must be a length of time, not '\(written)' [yaml-type]
         3 | reviewEvery: \(written)
           |              ^\(String(repeating: "~", count: written.count - 1))
          help: write '6 months' or '1 year'

        """)
  }

  @Test func aDayThatTheCalendarDoesNotHaveIsRefused() async throws {
    let told = try await problems(["en/a.md": module("title: A\nupdated: 2026-02-30")])
    #expect(
      told == """
        Content/en/a.md:3:10: error: '2026-02-30' is not a day of the calendar [yaml-type]
         3 | updated: 2026-02-30
           |          ^~~~~~~~~~
          help: write year, month and day, with hyphens, such as 2026-11-21

        """)
  }

  @Test(arguments: ["updated", "reviewEvery"]) func aListIsNeitherADayNorALengthOfTime(key: String) async throws {
    #expect(
      try await problems(["en/a.md": module("title: A\n\(key): [1]")]).contains("'\(key)' must be a single value"))
  }

  @Test func aQuestionThatACommentCutsOffIsTold() async throws {
    let told = try await problems(["en/a.md": module("title: A\ndiscussion:\n  - How do you rate #1 triggers?")])
    #expect(told.contains(":4:5: error: '#' begins a comment, so that only 'How do you rate' is read here [cut-value]"))
  }
}
