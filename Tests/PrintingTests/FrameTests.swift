import Testing

@testable import Printing

@Suite struct FrameTests {
  private let message = JobMessage(base: "/a", folders: ["/a"], isForm: true, limit: 7)

  @Test func aFrameComesBackWholeHoweverItArrives() throws {
    let frame = try Frame(message, body: [0, 1, 255])
    var received: [UInt8] = []
    for byte in frame.bytes.dropLast() {
      received.append(byte)
      #expect(try Frame.take(from: &received) == nil)
    }
    received += [frame.bytes[frame.bytes.count - 1], 72]
    let taken = try #require(try Frame.take(from: &received))
    #expect(taken.header == frame.header)
    #expect(taken.body == [0, 1, 255])
    #expect(received == [72])
  }

  @Test(arguments: ["x", "HRP2", "HRP1\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}"])
  func whatIsNoFrameIsRefused(text: String) {
    var received = Array(text.utf8)
    #expect(throws: WorkerFailure.self) { try Frame.take(from: &received) }
  }

  @Test func aHeaderOfAnotherFormIsRefused() throws {
    let frame = try Frame(message, body: [])
    #expect(throws: WorkerFailure.self) { try frame.decoded(as: ReadyMessage.self) }
  }
}
