import Testing

@Suite struct PictureTests {
  @Test func aPictureHasItsSizeAndIsLoadedLate() async throws {
    #expect(
      try await body("![A *map* & \"key\"](photo.png 'T')\n") == """
        <p><img src="/media/photo-1.png" alt="A map &amp; &quot;key&quot;" title="T" loading="lazy" decoding="async" width="640" height="480"></p>

        """)
  }
}

@Suite struct TaskListTests {
  @Test func aTaskIsALabelledBox() async throws {
    #expect(
      try await body("- [ ] Call *now*\n- [x] Done\n- Plain\n") == """
        <ul>
        <li class="task"><label><input type="checkbox" disabled> Call <em>now</em></label></li>
        <li class="task"><label><input type="checkbox" disabled checked> Done</label></li>
        <li>Plain</li>
        </ul>

        """)
  }

  @Test func tasksAreLabelledHoweverDeep() async throws {
    #expect(
      try await body("- [x] Eat\n  - [ ] Breakfast\n    - [ ] Fruit\n\n      Or bread.\n") == """
        <ul>
        <li class="task"><label><input type="checkbox" disabled checked> Eat</label>
        <ul>
        <li class="task"><label><input type="checkbox" disabled> Breakfast</label>
        <ul>
        <li class="task"><label><input type="checkbox" disabled> Fruit</label>
        <p>Or bread.</p>
        </li>
        </ul>
        </li>
        </ul>
        </li>
        </ul>

        """)
  }
}

extension TaskListTests {
  /// What a label cannot hold must not be lost.
  @Test(arguments: ["- [ ] \n      code\n", "- [ ] \n  > quoted\n", "- [x]\n  - nested\n"])
  func aTaskOfAnotherBlockKeepsIt(markdown: String) async throws {
    let word = try #require(markdown.split(whereSeparator: \.isWhitespace).last)
    #expect(try await body(markdown).contains(word))
  }
}

@Suite struct RawHTMLTests {
  private let markdown = "<script>alert(1)</script>\n\nA <b onclick=\"x\">b</b>.<!-- secret -->\n\n<!-- note -->\n"

  @Test func markupIsShownAsTextAndCommentsAreDropped() async throws {
    let html = try await body(markdown)
    #expect(
      html == """
        <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
        <p>A &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;.</p>

        """)
  }

  @Test func aSiteMayAllowIt() async throws {
    let html = try await BodyFixture(allowsRawHTML: true).html("A <b>b</b>.<!-- secret -->\n\n<aside>x</aside>\n")
    #expect(html == "<p>A <b>b</b>.</p>\n<aside>x</aside>\n")
  }
}

@Suite struct FootnoteTests {
  @Test func footnotesStandAtTheEndWithTheirWayBack() async throws {
    let html = try await body("One[^1].\n\n[^1]: \"Two\".\n")
    #expect(html.contains("<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\""))
    #expect(html.contains("<section class=\"footnotes\""))
    #expect(html.contains("“Two”."))
  }

  @Test func waysBackAreNamedInThePagesLanguageAndUnlikeEachOther() async throws {
    let html = try await body("One[^a], two[^b], one[^a].\n\n[^a]: A.\n[^b]: B.\n")
    let labels = html.matches(of: /aria-label="([^"]*)"/).map { String($0.1) }
    #expect(labels == ["Back to 1", "Back to 1-2", "Back to 2"])
  }
}

@Suite struct RecordingTests {
  private let download = """
    <a href="/media/calm-1.mp3" download aria-label="recordingDownload: Breathing">recordingDownload\
    <span class="file-details"> (MP3, 2100 kB)</span></a>
    """

  @Test func aSoundIsAPlayerThatLoadsNothingYet() async throws {
    #expect(
      try await body("![Breathing](calm.mp3)\n") == """
        <p><span class="recording"><span class="recording-name">Breathing</span> <audio controls preload="none" \
        src="/media/calm-1.mp3" aria-label="Breathing">\(download)</audio> \(download)</span></p>

        """)
  }

  @Test func aFilmHasTheCaptionsThatLieBesideIt() async throws {
    let html = try await body("![A walk](walk.mp4)\n")
    #expect(html.contains("<video controls preload=\"none\" src=\"/media/walk-1.mp4\" aria-label=\"A walk\"><track "))
    #expect(
      html.contains(
        "<track kind=\"captions\" default src=\"/media/walk-1.vtt\" srclang=\"en\" label=\"languageName\">"))
    #expect(html.contains("<a href=\"/media/walk-1.vtt\">recordingTranscript</a></span>"))
  }
}
