import TestSupport
import Testing

@testable import Curriculum

/// The menu of `site.yml` and the doors of its home page.
@Suite struct MenuTests {
  private func site(_ more: String) -> [String: String] {
    [
      "site.yml": TemporarySite.configuration + more, "en/help/now.md": page, "en/family/a.md": page,
      "programs/evening.yml": "title: Evening\n",
    ]
  }

  @Test func theMenuMayHaveGroups() async throws {
    let menu = """
      navigation:
        - help
        - title: {en: For those near you, es: Para los suyos}
          sections: [family]
      """
    let configuration = try await curriculum(site(menu)).configuration
    #expect(configuration.navigation == ["help", "family"])
    #expect(configuration.menu.map(\.sections) == [["help"], ["family"]])
    #expect(configuration.menu.map { $0.title?.byLanguage[.spanish] } == [nil, "Para los suyos"])
  }

  @Test func aGroupNamesOnlySectionsThatAreThere() async throws {
    let told = try await problems(site("navigation:\n  - {title: A, sections: [famly]}\n"))
    #expect(told.contains("error: 'navigation' names 'famly', and there is no such section [unknown-section]"))
    #expect(told.contains("help: did you mean 'family'?"))
  }

  @Test func aGroupNeedsATitle() async throws {
    let told = try await problems(site("navigation:\n  - sections: [family]\n"))
    #expect(told.contains("Content/site.yml:5:5: error: a group of 'navigation' needs 'title' [missing-key]"))
  }

  @Test func doorsLeadToModulesAndPrograms() async throws {
    let doors = """
      doors:
        - {text: {en: I am in danger}, module: help/now}
        - {text: I lead a group, program: evening}
      """
    let configuration = try await curriculum(site(doors)).configuration
    let texts = configuration.doors.map { $0.text.text(in: .english, fallbacks: []) }
    #expect(texts == ["I am in danger", "I lead a group"])
    #expect(
      configuration.doors.map { door in
        switch door.destination {
        case .module(let module): "module \(module.value)"
        case .program(let program): "program \(program.value)"
        }
      } == ["module help/now", "program evening"])
  }

  @Test func aDoorMayOpenAtAHeadingAndAnswerACryForHelp() async throws {
    let door = "doors:\n  - {text: Not awake, module: help/now, heading: steps, topics: [overdose]}\n"
    let read = try #require(try await curriculum(site(door)).configuration.doors.first)
    #expect(read.heading?.value == "steps")
    #expect(read.topics == [.overdose])
  }

  @Test func aDoorToAProgramHasNoHeading() async throws {
    let told = try await problems(site("doors:\n  - {text: A, program: evening, heading: week-1}\n"))
    #expect(told.contains("5:5: error: 'heading' and 'topics' belong to a door to a module [yaml-type]"))
  }

  @Test func aDoorThatLeadsNowhereIsTold() async throws {
    let told = try await problems(site("doors:\n  - text: I want to stop\n"))
    #expect(
      told == """
        Content/site.yml:5:5: error: a door leads nowhere [missing-key]
         5 |   - text: I want to stop
           |     ^
          help: add 'module: section/name' or 'program: id'

        """)
  }

  @Test func aDoorToTwoPlacesIsTold() async throws {
    let told = try await problems(site("doors:\n  - {text: A, module: help/now, program: evening}\n"))
    #expect(told.contains("5:5: error: a door leads to a module or to a program, not to both [yaml-type]"))
  }

  @Test func aDoorToAProgramThatIsNotThereIsToldWithItsPlace() async throws {
    let told = try await problems(site("doors:\n  - {text: I lead a group, program: evenings}\n"))
    #expect(
      told == """
        Content/site.yml:5:37: error: a door names 'evenings', and there is no such program [unknown-program]
         5 |   - {text: I lead a group, program: evenings}
           |                                     ^~~~~~~~
          help: did you mean 'evening'?

        """)
  }
}
