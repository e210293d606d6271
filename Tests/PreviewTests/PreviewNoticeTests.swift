import Testing

@testable import Preview

@Suite struct PreviewNoticeTests {
  @Test func changesAreToldInOneLine() {
    #expect(PreviewNotice.changed(paths: ["b", "a"], milliseconds: 12).line == "changed: a, b, 12 ms")
    #expect(
      PreviewNotice.changed(paths: ["c", "b", "a", "d"], milliseconds: 12).line == "changed: a, b and 2 more, 12 ms")
    #expect(PreviewNotice.ready(seconds: 0.12345).line == "ready after 0.12 s")
    #expect(PreviewNotice.stopped([]).line == nil)
  }

  @Test func aPhoneOnTheNetworkGetsACode() {
    let alone = PreviewNotice.serving(own: "http://127.0.0.1:4000/", network: [])
    #expect(alone.line == "preview at http://127.0.0.1:4000/\nCtrl-C ends it")
    #expect(alone.code(usesColor: false) == nil)
    let open = PreviewNotice.serving(own: "http://127.0.0.1:4000/", network: ["http://192.168.1.5:4000/"])
    #expect(open.line?.contains("on this network at http://192.168.1.5:4000/") == true)
    #expect(open.code(usesColor: false)?.contains("█") == true)
  }
}
