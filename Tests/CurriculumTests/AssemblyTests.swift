import TestSupport
import Testing

@testable import Curriculum

@Suite struct TopicTests {
  @Test func translationsOfOneFileAreOneTopic() async throws {
    let site = try await curriculum([
      "en/a/b.md": module("title: B"), "es/a/b.md": module("title: Be"), "es/c.md": page,
    ])
    #expect(site.topics.map(\.path) == ["a/b", "c"])
    #expect(site.topics[0].translations.map { $0?.title } == ["B", "Be"])
    #expect(site.topics[1].translations.map { $0?.title } == [nil, "A page"])
    #expect(site.topic(at: "c") == 1)
    #expect(site.topic(at: "d") == nil)
  }

  @Test func aMissingTranslationIsStoodInForByTheFirstThereIs() async throws {
    let site = try await curriculum(["es/c.md": module("title: Ce")])
    #expect(site.topics[0].module(inLanguageAt: 0).title == "Ce")
  }

  @Test func whatATopicIsFollowsFromItsPlace() async throws {
    let site = try await curriculum([
      "en/index.md": page, "en/about.md": page, "en/a/index.md": page, "en/a/b.md": page, "en/a/c/index.md": page,
      "en/privacy.md": module("title: P\nkind: notice"),
    ])
    let kinds = Dictionary(uniqueKeysWithValues: site.topics.map { ($0.path, $0.kind) })
    #expect(
      kinds == [
        "": .home, "about": .module, "a": .section, "a/b": .module, "a/c": .module, "privacy": .notice,
      ])
  }

  @Test(arguments: [
    ("en/a/b.md", "section", "Content/en/<section>/index.md"), ("en/a/index.md", "home", "Content/en/index.md"),
    ("en/a.md", "section", "Content/en/<section>/index.md"),
    ("en/a/b/index.md", "section", "Content/en/<section>/index.md"),
  ])
  func aKindOutOfItsPlaceIsAnError(path: String, kind: String, place: String) async throws {
    let told = try await problems([path: module("title: A\nkind: \(kind)")])
    #expect(told.hasPrefix("Content/\(path): error: 'kind: \(kind)' belongs to \(place) alone [kind]"))
  }

  @Test func draftsAreLeftOutUnlessAskedFor() async throws {
    let site = try TemporarySite(["en/a.md": page, "en/b.md": module("title: B\ndraft: true")])
    #expect(try await site.curriculum().topics.map(\.path) == ["a"])
    #expect(try await site.curriculum { $0.includesDrafts = true }.topics.map(\.path) == ["a", "b"])
  }

  @Test func twoFilesAtOneAddressAreAnError() async throws {
    let told = try await problems(["en/a.md": page, "en/a/index.md": page])
    #expect(
      told == """
        Content/en/a.md: error: this file and Content/en/a/index.md both become the page 'a/' [same-address]
          help: rename or remove one of them

        """)
  }

  @Test func aSiteWithoutAModuleSaysHowToBegin() async throws {
    let told = report(await (try TemporarySite()).load().diagnostics)
    #expect(
      told == """
        Content/site.yml:3:13: error: there is nothing to publish: no Markdown file lies in Content/en [no-modules]
         3 | languages: [en, es]
           |             ^~
          help: write one, or let 'handrail new module en/addiction/triggers' begin it

        """)
  }

  @Test func aSiteOfDraftsAloneHasNothingToPublish() async throws {
    let site = try TemporarySite(["en/a.md": module("title: A\ndraft: true")])
    #expect(
      report(await site.load().diagnostics) == """
        Content/site.yml:3:13: error: there is nothing to publish: every module is a draft, or 'leaveOut' names it [no-modules]
         3 | languages: [en, es]
           |             ^~
          help: take the line 'draft: true' out of one, or build with --drafts to look at them

        """)
    #expect(report(await site.load { $0.includesDrafts = true }.diagnostics) == "")
  }

  @Test func theResultIsTheSameForAnyNumberOfJobs() async throws {
    var files: [String: String] = [:]
    for number in 0..<60 { files["en/s\(number % 7)/m\(number).md"] = module("title: M\(number)\nwrong: \(number)") }
    let site = try TemporarySite(files)
    let (one, four) = (await site.load { $0.jobs = 1 }, await site.load { $0.jobs = 4 })
    #expect(one.diagnostics == four.diagnostics)
    #expect(one.curriculum?.topics.map(\.path) == four.curriculum?.topics.map(\.path))
  }
}

@Suite struct SectionTests {
  @Test func modulesStandByOrderThenByTitle() async throws {
    let site = try await curriculum([
      "en/a/one.md": module("title: Z\norder: 2"), "en/a/two.md": module("title: C"),
      "en/a/three.md": module("title: B"),
      "en/a/four.md": module("title: Y\norder: 1"), "en/a/five.md": module("title: X\norder: -1"),
    ])
    #expect(site.sections.map(\.id) == ["a"])
    #expect(site.sections[0].index == nil)
    #expect(site.sections[0].modules.map { site.topics[$0].path } == ["a/five", "a/four", "a/one", "a/three", "a/two"])
    #expect(site.topics.map(\.section) == [0, 0, 0, 0, 0])
  }

  @Test func sectionsStandByTheMenuThenByTheirOrderThenByName() async throws {
    let site = try await curriculum([
      "site.yml": TemporarySite.configuration + "navigation: [z]\n", "en/a/m.md": page, "en/b/m.md": page,
      "en/c/index.md": module("title: C\norder: 1"), "en/z/m.md": page,
    ])
    #expect(site.sections.map(\.id) == ["z", "c", "a", "b"])
  }

  @Test func aModuleTakesAudienceAndIntervalFromItsSection() async throws {
    let site = try await curriculum([
      "en/a/index.md": module("title: A\naudience: [family]\nreviewEvery: 6 months"),
      "en/a/own.md": module("title: O\naudience: referrer\nreviewEvery: 1 year"),
      "en/a/none.md": page, "en/alone.md": page,
    ])
    func audience(_ path: String) throws -> [Audience] {
      site.audience(of: site.topics[try #require(site.topic(at: path))], inLanguageAt: 0)
    }
    func interval(_ path: String) throws -> Int? {
      site.reviewInterval(of: site.topics[try #require(site.topic(at: path))], inLanguageAt: 0)
    }
    #expect(try audience("a/own") == [.referrer])
    #expect(try audience("a/none") == [.family])
    #expect(try audience("alone") == [])
    #expect(try [interval("a/own"), interval("a/none"), interval("alone")] == [12, 6, nil])
  }

  @Test func deeperFoldersBelongToTheSectionAtTheTop() async throws {
    let site = try await curriculum(["en/a/b/c.md": page])
    #expect(site.sections.map(\.id) == ["a"])
    #expect(site.topics.map(\.path) == ["a/b/c"])
  }
}
