import Curriculum
import Pages
import TestSupport
import Testing

@testable import Publishing

@Suite struct OpenPlacesTests {
  private let places = OpenPlaces(mark: "~mark", languages: [.english, .spanish])

  private func assets(_ stylesheet: String) -> PublishedAssets {
    PublishedAssets(
      stylesheet: stylesheet, script: "site.js", icon: "icon.svg", touchIcon: "touch.png", manifests: [], feeds: [],
      searchScripts: ["s-en.js", "s-es.js"], searchIndexes: ["i-en.js", "i-es.js"])
  }

  @Test func everyPlaceIsFilledWithItsAddress() {
    let open = places.addresses
    let page = "~ \(open.stylesheet) \(open.script) \(open.searchScripts[1]) \(open.searchIndexes[0] ?? "") ~mar"
    let filled = places.fill(Array(page.utf8), with: assets("site.css"))
    #expect(string(filled) == "~ site.css site.js s-es.js search/en.js ~mar")
  }

  @Test func aPageWithoutPlacesStaysAsItIs() {
    #expect(string(places.fill(Array("plain".utf8), with: assets("a"))) == "plain")
    #expect(places.fill([], with: assets("a")).isEmpty)
  }

  @Test func placesStandUnchangedInLinksAndInText() {
    let address = OpenPlaces(mark: OpenPlaces.newMark(), languages: [.english]).addresses.stylesheet
    #expect(Linker(basePath: "/a/").link(to: address) == "/a/" + address)
    #expect(!address.contains { "&<>\"'".contains($0) })
  }

  @Test func aPageIsKnownToHoldTheStyleSheet() {
    #expect(places.holdsStylesheet(Array("a \(places.addresses.icon) \(places.addresses.stylesheet)".utf8)))
    #expect(!places.holdsStylesheet(Array("a \(places.addresses.icon)".utf8)))
  }

  @Test func twoSitesHaveDifferentMarks() {
    #expect(OpenPlaces.newMark() != OpenPlaces.newMark())
  }
}
