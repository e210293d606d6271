import Testing

@testable import Curriculum

@Suite struct UnifiedDiffTests {
  @Test func linesThatChangeStandBetweenThoseAroundThem() async throws {
    let text = UnifiedDiff(try await RenamingFixture().rename(to: "care/weekly").change).text
    #expect(
      text.contains(
        """
        diff --git a/Content/es/care/plan.md b/Content/es/care/weekly.md
        rename from Content/es/care/plan.md
        rename to Content/es/care/weekly.md
        --- a/Content/es/care/plan.md
        +++ b/Content/es/care/weekly.md
        @@ -1,5 +1,6 @@
         ---
         title: El plan
        +redirectFrom: [/es/care/plan/]
         ---
         
         Texto.

        """))
    #expect(
      text.contains(
        """
        --- a/Content/programs/p.yml
        +++ b/Content/programs/p.yml
        @@ -2,5 +2,5 @@
         weeks:
           - sessions:
               - day: monday
        -        modules: [care/rest, "care/plan"] # both
        -      - {day: friday, modules: [care/plan]}
        +        modules: [care/rest, "care/weekly"] # both
        +      - {day: friday, modules: [care/weekly]}

        """))
  }

  @Test func aFileThatGoesIsShownWhole() async throws {
    let fixture = try RenamingFixture(["en/steps/two.md": "---\ntitle: Two\n---\nno end"])
    #expect(
      UnifiedDiff(try await fixture.remove("steps/two").change).text == """
        diff --git a/Content/en/steps/two.md b/Content/en/steps/two.md
        deleted file mode 100644
        --- a/Content/en/steps/two.md
        +++ /dev/null
        @@ -1,4 +0,0 @@
        ----
        -title: Two
        ----
        -no end
        \\ No newline at end of file

        """)
  }
}
