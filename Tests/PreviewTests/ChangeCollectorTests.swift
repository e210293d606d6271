import Testing

@testable import Preview
@testable import Publishing

@Suite struct ChangeCollectorTests {
  private let start = ContinuousClock.now

  /// - Parameter milliseconds: since the start.
  private func moment(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

  private func paths(_ changes: FileChanges?) -> Set<String>? {
    if case .paths(let paths) = changes { paths } else { nil }
  }

  @Test func aChangeIsHandedOverAfterAShortSilence() {
    var collector = ChangeCollector()
    collector.add(.finished("/a"), at: moment(0))
    #expect(collector.take(at: moment(19)) == nil)
    #expect(paths(collector.take(at: moment(20))) == ["/a"])
    #expect(collector.due == nil)
  }

  @Test func changesCloseTogetherAreOne() {
    var collector = ChangeCollector()
    collector.add(.finished("/a"), at: moment(0))
    collector.add(.finished("/b"), at: moment(15))
    #expect(collector.take(at: moment(30)) == nil)
    #expect(paths(collector.take(at: moment(35))) == ["/a", "/b"])
  }

  @Test func aSteadyStreamDoesNotWaitForItsEnd() {
    var collector = ChangeCollector()
    for time in stride(from: 0, to: 100, by: 10) {
      collector.add(.finished("/\(time)"), at: moment(time))
      #expect(collector.take(at: moment(time)) == nil)
    }
    #expect(paths(collector.take(at: moment(100)))?.count == 10)
  }

  @Test func aFileThatIsBeingWrittenIsWaitedForThoughNotForEver() {
    var collector = ChangeCollector()
    collector.add(.writing("/a"), at: moment(0))
    #expect(collector.take(at: moment(99)) == nil)
    #expect(paths(collector.take(at: moment(100))) == ["/a"])
    collector.add(.writing("/a"), at: moment(200))
    collector.add(.finished("/a"), at: moment(210))
    #expect(paths(collector.take(at: moment(230))) == ["/a"])
  }

  @Test func whatWasMissedOutweighsWhatIsKnown() {
    var collector = ChangeCollector()
    collector.add(.finished("/a"), at: moment(0))
    collector.add(.unknown, at: moment(1))
    guard case .unknown = collector.take(at: moment(21)) else {
      Issue.record("expected .unknown")
      return
    }
  }
}
