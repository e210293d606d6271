internal import Glibc

/// A pipe by which one thread wakes another that waits for something else.
final class Wakeup: Sendable {
  private let reading: Int32
  private let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    close(writing)
  }

  func signal() { _ = write(writing, "!", 1) }

  /// Waits until a descriptor can be read or a moment has come; true once it was signalled.
  func wait(for descriptor: Int32?, until moment: ContinuousClock.Instant?) -> Bool {
    var polled = [pollfd(fd: reading, events: Int16(POLLIN), revents: 0)]
    if let descriptor { polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    _ = poll(&polled, nfds_t(polled.count), Self.milliseconds(until: moment))
    return polled[0].revents != 0
  }

  /// As `poll` counts them: rounded up, -1 for ever.
  private static func milliseconds(until moment: ContinuousClock.Instant?) -> Int32 {
    guard let moment else { return -1 }
    let left = moment - .now
    guard left > .zero else { return 0 }
    return Int32(clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1)
  }
}
