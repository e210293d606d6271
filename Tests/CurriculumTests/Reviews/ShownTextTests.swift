import Diagnostics
import TestSupport
import Testing

@testable import Curriculum

/// What is signed: each item that is in it, each change that is not, and the form itself.
@Suite struct ShownTextTests {
  static let front = """
    title: A plan
    summary: In short.
    message: Call {{crisis.lifeline.phone}} first.
    objectives: [Name two signs]
    materials: [Pens]
    discussion:
      - question: What helps?
        answer: Rest does.
    """

  static let body = """
    An urge passes.[@x] Call [our line](tel:{{clinic.phone}}) or "988", and read [on](b.md#now).

    > [!WARNING]
    > Do ~~not~~ wait. ![A spray](spray.png "Spray")

    - [ ] Ask *somebody*

    | Sign | Help |
    |------|------|
    | Pain | `rest` |

    A note.[^n]

    > [!FACILITATOR]
    > Leave time.

    ```worksheet
    title: Mine
    intro: Fill it in.
    fields:
      - checklist: Tries
        items: [Walk]
      - scale: How strong?
        from: 0
        to: 10
        low: none
    ```

    [^n]: The note.

    """

  static let files = [
    "site.yml": TemporarySite.configuration + "clinic: one\n",
    "clinics/one.yml": "name: One Clinic\nphone: \"(617) 555-0123\"\n",
    "en/a.md": module(front, body), "en/b.md": module("title: B", "## Now\n"),
    "spray.png": "", "glossary.yml": "- id: urge\n  en: {term: Urge, definition: A strong wish.}\n",
    "sources.yml": "- {id: x, title: On urges, type: book}\n",
    "crisis-lines.yml": """
    lines:
      - {id: lifeline, name: Lifeline, phone: "988", strip: true}

    """,
  ]

  static func shown(_ change: (inout [String: String]) -> Void = { _ in }) async throws -> ShownText {
    var files = files
    files["spray.png"] = nil
    files["en/spray.png"] = "picture"
    change(&files)
    let site = try TemporarySite(files)
    let curriculum = try #require(await site.load().curriculum)
    let topic = try #require(curriculum.topics.first { $0.path == "a" })
    // Its pictures are read now.
    return withExtendedLifetime(site) { curriculum.shownText(of: topic.module(inLanguageAt: 0)) }
  }

  @Test func theFormIsWrittenLineByLine() async throws {
    let picture = "sha256:2cea274d0bedc39ec4ab6ba9e59ec889"
    let text = try await Self.shown().canonical
    #expect(
      text.replacing(/sha256:[0-9a-f]{64}/, with: { String($0.output.prefix(picture.count)) }) == """
        handrail-shown 1
        title\tA plan
        summary\tIn short.
        message\tCall 988 first.
        objective\tName two signs
        material\tPens
        question\tWhat helps?
        answer\tRest does.
        text\tAn urge passes.[1] Call our line or “988”, and read on.
        link\tour line\ttel:{{clinic.phone}}
        link\ton\t/b#now
        card\twarning
        text\tDo not wait.
        struck\t1\tnot
        picture\tA spray\t\(picture)
        hover\tSpray
        end\t
        box\topen
        text\tAsk somebody
        text\tSign
        text\tHelp
        text\tPain
        text\trest
        text\tA note.[note 1]
        card\tfacilitator
        text\tLeave time.
        end\t
        worksheet\tMine
        intro\tFill it in.
        field\tTries
        option\tWalk
        field\tHow strong?
        option\t0
        option\tnone
        option\t10
        end\t
        note\t1
        text\tThe note.
        term\tUrge\tA strong wish.
        source\t1\tOn urges.

        """)
  }

  @Test func theFormIsReadAsItIsWritten() async throws {
    let shown = try await Self.shown()
    #expect(ShownText(canonical: shown.canonical)?.items == shown.items)
    #expect(ShownText(canonical: "handrail-shown 2\ntitle\tA\n") == nil)
  }

  /// Changes of what readers see.
  @Test(arguments: [
    ("en/a.md", "A plan", "A plan for you"), ("en/a.md", "In short", "In brief"), ("en/a.md", "first.", "now."),
    ("en/a.md", "two signs", "three signs"), ("en/a.md", "Pens", "Paper"), ("en/a.md", "What helps", "What else helps"),
    ("en/a.md", "Rest does", "Sleep does"), ("en/a.md", "passes.", "stays."), ("en/a.md", "passes.[@x]", "passes."),
    ("en/a.md", "b.md#now", "b.md"), ("en/a.md", "our line", "the line"), ("en/a.md", "WARNING", "CAUTION"),
    ("en/a.md", "~~not~~", "not"), ("en/a.md", "Do ~~not~~ wait", "~~Do~~ not wait"), ("en/a.md", "A spray", "A tube"),
    ("en/a.md", "\"Spray\"", "\"Tube\""), ("en/a.md", "[ ] Ask", "[x] Ask"), ("en/a.md", "| Pain", "| Ache"),
    ("en/a.md", "`rest`", "`wait`"), ("en/a.md", "The note", "That note"), ("en/a.md", "Leave time", "Take time"),
    ("en/a.md", "Mine", "Yours"), ("en/a.md", "Fill it in", "Take it home"), ("en/a.md", "Walk", "Run"),
    ("en/a.md", "to: 10", "to: 5"), ("en/a.md", "low: none", "low: little"),
    ("en/a.md", "tel:{{clinic.phone}}", "tel:988"),
    ("en/spray.png", "picture", "another"), ("glossary.yml", "A strong wish", "A wish"),
    ("glossary.yml", "term: Urge", "term: Urges"), ("sources.yml", "On urges", "On wishes"),
    ("crisis-lines.yml", "\"988\"", "\"1-800-985-5990\""),
  ])
  func whatReadersSeeIsInIt(file: String, old: String, new: String) async throws {
    #expect(Self.files[file]?.contains(old) ?? (file == "en/spray.png"))
    let before = try await Self.shown().hash
    #expect(try await Self.shown { $0[file] = $0[file]?.replacing(old, with: new) }.hash != before)
  }

  /// Changes of what readers do not see, or of what does not come from the module.
  @Test(arguments: [
    ("en/a.md", "*somebody*", "**somebody**"), ("en/a.md", "\"988\"", "“988”"),
    ("en/a.md", "urge passes.", "urge\npasses."),
    (
      "en/a.md", "title: A plan",
      "title: A plan\norder: 3\nkeywords: [relapse]\nupdated: 2026-01-01\nredirectFrom: [/old/]"
    ),
    ("en/a.md", "A note.", "<!-- a comment -->\n\nA note."), ("en/a.md", "| Sign | Help |", "|Sign|Help|"),
    ("en/b.md", "title: B", "title: C"), ("clinics/one.yml", "0123", "0124"), ("en/a.md", "[^n]", "[^other]"),
    ("site.yml", "Test Site", "Another Site"), ("en/a.md", "\n", "\r\n"),
    ("sources.yml", "type: book", "type: book, abstract: A"),
  ])
  func whatReadersDoNotSeeIsNotInIt(file: String, old: String, new: String) async throws {
    let before = try await Self.shown()
    let after = try await Self.shown { $0[file] = $0[file]?.replacing(old, with: new) }
    #expect(after.items == before.items)
  }

  @Test func aHeadingIDIsNotInItAndComposedLettersAreOne() async throws {
    let before = try await Self.shown { $0["en/a.md"] = module("title: A", "## Caf\u{E9}\n") }.hash
    #expect(try await Self.shown { $0["en/a.md"] = module("title: A", "## Cafe\u{301} {#coffee}\n") }.hash == before)
  }

  @Test func theClinicsValuesStandBesideTheText() async throws {
    let values = try await Self.shown().values
    #expect(values == ["clinic.phone": "(617) 555-0123 (tel:6175550123)"])
  }
}
