import TestSupport
import Testing

@testable import Curriculum

@Suite struct SiteMenuTests {
  private func sections(_ count: Int) -> [Section] {
    (0..<count).map { Section(id: "s\($0)", modules: []) }
  }

  private func shown(_ menu: SiteMenu) -> [[Int]] { menu.groups.map(\.sections) }

  @Test func everySectionStandsInTheMenuWhereTheSiteNamesNone() {
    let menu = SiteMenu([], sections: sections(3))
    #expect(shown(menu) == [[0, 1, 2]])
    #expect(!menu.isCut)
  }

  @Test func groupsKeepTheirOrderAndWhatIsNotThereIsLeftOut() {
    let menu = SiteMenu(
      [MenuGroup(title: nil, sections: ["s2", "gone"]), MenuGroup(title: nil, sections: ["s0", "s2"])],
      sections: sections(3))
    #expect(shown(menu) == [[2], [0, 2]])
    #expect(menu.sections == [2, 0])
  }

  @Test func itIsAsLongForAThousandSectionsAsForSixty() {
    let menu = SiteMenu([], sections: sections(1_000))
    #expect(shown(menu) == [Array(0..<60)])
    #expect(menu.wantedCount == 1_000)
    #expect(menu.isCut)
    #expect(!SiteMenu([], sections: sections(60)).isCut)
  }

  @Test func groupsShareTheRoom() {
    let ids = sections(100).map(\.id)
    let menu = SiteMenu(
      [ids[0..<50], ids[50..<70], ids[70..<100]].map { MenuGroup(title: nil, sections: Array($0)) },
      sections: sections(100))
    #expect(shown(menu) == [Array(0..<50), Array(50..<60)])
    #expect(menu.isCut)
  }
}
