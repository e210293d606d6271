import TestSupport
import Testing

@Suite struct BrokenLinkTests {
  private func findings(_ body: String, _ more: [String: String] = [:]) async throws -> String {
    let files = [
      "en/addiction/triggers.md": module(body),
      "en/addiction/cravings.md": module(
        "## What helps\n\n## Today {#today}\n\n```worksheet\ntitle: W\nfields: [{lines: L}]\n```"),
      "en/index.md": module("Home."), "es/index.md": module("Inicio."), "en/addiction/map.png": "x",
    ]
    return try await ChecksTests.findings(of: "broken-link", in: files.merging(more) { $1 })
  }

  @Test(arguments: [
    "[a](cravings.md)", "[a](cravings.md#what-helps)", "[a](cravings.md#today)", "[a](cravings.md#worksheet)",
    "[a](../index.md)", "[a](../../es/index.md)", "[a](https://a.example/x)", "[a](tel:988)", "[a](mailto:a@b.example)",
    "![a](map.png)", "[a](map.png)", "## Here\n\n[a](#here) [b](#top) [c](#)", "[a]\n\n[a]: cravings.md",
    "<https://a.example>", "[a](/search/)",
  ])
  func aLinkThatLeadsSomewhereIsFine(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test func aLinkToADraftSaysWhatToDo() async throws {
    let told = try await findings("[a](later.md)", ["en/addiction/later.md": module("B.", "title: B\ndraft: true")])
    #expect(
      told == """
        Content/en/addiction/triggers.md:5:5: error: this link leads to a draft, which has no page [broken-link]
         5 | [a](later.md)
           |     ^~~~~~~~
          help: publish it by taking the line 'draft: true' out of Content/en/addiction/later.md, or take out the link and leave its words

        """)
  }

  @Test func everyWorksheetOfAPageCanBeLinked() async throws {
    let two = "```worksheet\ntitle: A\nfields: [{lines: L}]\n```\n\n```worksheet\ntitle: B\nfields: [{lines: L}]\n```\n"
    #expect(try await findings("[a](#worksheet) [b](#worksheet-2)\n\n" + two) == "")
    let told = try await findings("[c](#worksheet-3)\n\n" + two)
    #expect(told.contains("there is no worksheet '#worksheet-3' in Content/en/addiction/triggers.md"))
    #expect(told.contains("help: did you mean 'worksheet-2'?"))
  }

  @Test func aPageWithoutAWorksheetHasNoPlaceForOne() async throws {
    let told = try await findings("[a](#worksheet)")
    #expect(told.contains("Content/en/addiction/triggers.md:5:5: error: there is no worksheet '#worksheet'"))
    #expect(told.contains("help: link to the page without '#'"))
  }

  @Test func aModuleThatIsNotThereIsToldWithTheNearest() async throws {
    let told = try await findings("Read [this](craving.md) now.")
    #expect(
      told == """
        Content/en/addiction/triggers.md:5:13: error: this link leads nowhere: 'craving.md' does not exist [broken-link]
         5 | Read [this](craving.md) now.
           |             ^~~~~~~~~~
          help: did you mean Content/en/addiction/cravings.md?

        """)
  }

  @Test func aModuleUnlikeAllIsToldHowPathsAreRead() async throws {
    #expect(
      try await findings("[x](methadone.md)").contains("help: check the path: it is read from the folder of this file"))
  }

  @Test func aLinkWithoutTheEndingIsToldToWriteIt() async throws {
    let told = try await findings("[x](../addiction/cravings)")
    #expect(
      told == """
        Content/en/addiction/triggers.md:5:5: error: this link leads nowhere: '../addiction/cravings' does not exist [broken-link]
         5 | [x](../addiction/cravings)
           |     ^~~~~~~~~~~~~~~~~~~~~
          help: write links between modules as relative paths that end in .md

        """)
  }

  @Test func aHeadingThatIsNotThereIsToldWithTheNearest() async throws {
    let told = try await findings("[x](cravings.md#what-help)")
    #expect(
      told == """
        Content/en/addiction/triggers.md:5:5: error: there is no heading '#what-help' in Content/en/addiction/cravings.md [broken-link]
         5 | [x](cravings.md#what-help)
           |     ^~~~~~~~~~~~~~~~~~~~~
          help: did you mean 'what-helps'?

        """)
  }

  @Test func aHeadingOfThePageItselfIsLookedUp() async throws {
    #expect(
      try await findings("## Here\n\n[x](#hear)").contains(
        "there is no heading '#hear' in Content/en/addiction/triggers.md"))
  }

  @Test func aHeadingThatOnlyFacilitatorsSeeIsNoTarget() async throws {
    let told = try await findings("[x](#notes)\n\n> [!FACILITATOR]\n> ## Notes\n")
    #expect(told.contains("there is no heading '#notes'"))
  }

  @Test func aPictureThatIsNotThereIsToldWithTheNearest() async throws {
    #expect(try await findings("![a](mop.png)").contains("help: did you mean 'map.png'?"))
    #expect(
      try await findings("![a](x.png)").contains(
        "help: pictures and files lie beside their module or in Content/media/"))
  }

  @Test func aFileThatIsThereAndNotPublishedIsToldAsThat() async throws {
    let files = ["en/addiction/team.heic": "x", "en/addiction/sleep.markdown": "x", "hope.md": "x"]
    let picture = try await findings("![a](team.heic)", files)
    #expect(
      picture.contains(
        "error: this leads to Content/en/addiction/team.heic, which is there, but its kind is not published"))
    #expect(picture.contains("help: save it as JPEG, team.jpg"))
    #expect(try await findings("[a](sleep.markdown)", files).contains("is there, but no page is made of it"))
    #expect(try await findings("[a](../../hope.md)", files).contains("is there, but it lies in no language's folder"))
    #expect(try await findings("[a](team.docx)", files).contains("this link leads nowhere: 'team.docx' does not exist"))
  }

  @Test func aDrawingOfTheThemeIsShownAndNotLinkedTo() async throws {
    #expect(try await findings("![](drawing:spray)") == "")
    #expect(try await findings("![](drawing:)").contains("error: this names no drawing [broken-link]"))
    #expect(try await findings("[a](drawing:spray)").contains("error: a drawing cannot be linked to [broken-link]"))
  }

  @Test func aPictureFromAnotherHostIsRefused() async throws {
    let told = try await findings("![a](https://a.example/p.png)")
    #expect(
      told == """
        Content/en/addiction/triggers.md:5:6: error: this picture would be loaded from another host, which would learn who reads the page [broken-link]
         5 | ![a](https://a.example/p.png)
           |      ^~~~~~~~~~~~~~~~~~~~~~~
          help: copy the picture beside the module or into Content/media/

        """)
  }

  @Test func aPathOutOfTheContentLeadsNowhere() async throws {
    #expect(try await findings("[x](../../../README.md)").contains("this link leads nowhere: '../../../README.md'"))
  }

  @Test func variablesArePutInBeforeTheLinkIsFollowed() async throws {
    #expect(try await findings("[x]({{site.url}})") == "")
  }

  @Test func relatedModulesAreFollowedToo() async throws {
    let text = module("Text.", "title: A\nrelated:\n  - cravings.md\n  - craving.md")
    let told = try await findings("Text.", ["en/addiction/other.md": text])
    #expect(
      told == """
        Content/en/addiction/other.md:5:5: error: 'related' names 'craving.md', and there is no such module [broken-link]
         5 |   - craving.md
           |     ^~~~~~~~~~
          help: did you mean Content/en/addiction/cravings.md?

        """)
  }

  @Test func theModulesUnderASubheadOfASectionAreFollowedToo() async throws {
    let text = module("Text.", "title: A\nparts:\n  - {title: First, modules: [cravings.md, craving.md]}")
    let told = try await findings("Text.", ["en/addiction/index.md": text])
    #expect(
      told.contains("index.md:4:43: error: 'parts' names 'craving.md', and there is no such module [broken-link]"))
  }

  @Test func theNearestModuleIsNamedByAFileThatThereIs() async throws {
    let told = try await findings("Text.", ["es/addiction/otro.md": module("[x](craving.md)")])
    #expect(told.contains("help: did you mean Content/en/addiction/cravings.md?"))
  }

  @Test func whatAPartOfASectionCannotListIsTold() async throws {
    let parts =
      "parts:\n  - {title: F, modules: [cravings.md, ../care/plan.md]}\n  - {title: G, modules: [cravings.md]}"
    let told = try await findings(
      "Text.", ["en/addiction/index.md": module("Text.", "title: A\n" + parts), "en/care/plan.md": module("Text.")])
    #expect(told.contains("index.md:4:39: error: 'parts' names '../care/plan.md', which is no module of this section"))
    #expect(told.contains("index.md:5:26: error: 'parts' names 'cravings.md' twice"))
    #expect(told.ranges(of: "error:").count == 2)
  }

  @Test func aPictureInAFolderBesideOneWhoseNameGoesOnIsFound() async throws {
    #expect(
      try await findings(
        "Text.", ["en/care/plan.md": module("![x](z.png)"), "en/care/z.png": "x", "en/care-plan/y.png": "x"])
        == "")
  }

  @Test func anEndingInCapitalsIsThatOfAModule() async throws {
    #expect(try await findings("[o](Other.MD)", ["en/addiction/Other.MD": module("B.", "title: B")]) == "")
    #expect(try await findings("[o](Craving.MD)").contains("did you mean Content/en/addiction/cravings.md?"))
  }
}
