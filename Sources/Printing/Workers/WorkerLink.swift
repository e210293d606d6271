internal import Glibc

/// Asks a worker and waits for its answer, no longer than allowed.
struct WorkerLink: ~Copyable {
  private let process: WorkerProcess
  private var received: [UInt8] = []
  /// The last of its standard error.
  private var words: [UInt8] = []
  /// Bytes.
  private static let wordsKept = 4096
  /// How often a run that was broken off is noticed, in milliseconds.
  private static let patience = 100

  init(_ process: consuming WorkerProcess) { self.process = process }

  /// Sends a frame, or none, and gives the next that comes back. After an error the worker is of no more use.
  mutating func exchange(
    _ frame: Frame?, within limit: Duration, isStopped: () -> Bool
  ) throws(WorkerFailure) -> Frame {
    var unsent = (frame?.bytes ?? [])[...]
    let deadline = ContinuousClock.now + limit
    while true {
      if let answer = try Frame.take(from: &received) { return answer }
      if isStopped() { throw .stopped }
      let left = deadline - .now
      guard left > .zero else { throw .tooSlow(limit: limit) }
      let events = wait(milliseconds: min(left.milliseconds + 1, Self.patience), wantsToSend: !unsent.isEmpty)
      readWords()
      let isOpen = (!events.canSend || send(&unsent)) && (!events.canReceive || receive())
      // What it had to say may come after its end.
      if !isOpen {
        readWords()
        throw .ended(words: lastWords)
      }
    }
  }

  /// How the worker ended, after an error.
  consuming func ending() -> String { process.ending() }

  /// What the worker wrote to standard error, its last line.
  private var lastWords: String {
    String(decoding: words, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
  }

  private func wait(milliseconds: Int, wantsToSend: Bool) -> (canSend: Bool, canReceive: Bool) {
    let wanted = Int16(POLLIN) | (wantsToSend ? Int16(POLLOUT) : 0)
    var socket = pollfd(fd: process.socket, events: wanted, revents: 0)
    guard poll(&socket, 1, Int32(milliseconds)) > 0 else { return (false, false) }
    let happened = Int32(socket.revents)
    return (happened & POLLOUT != 0, happened & (POLLIN | POLLHUP | POLLERR) != 0)
  }

  /// False when the other side is gone.
  private func send(_ unsent: inout ArraySlice<UInt8>) -> Bool {
    let count = unsent.withUnsafeBytes {
      Glibc.send(process.socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    if count > 0 { unsent.removeFirst(count) }
    return count >= 0 || errno == EAGAIN || errno == EINTR
  }

  /// False when the other side is gone.
  private mutating func receive() -> Bool {
    var count = 0
    received += [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      count = recv(process.socket, buffer.baseAddress, buffer.count, 0)
      filled = max(0, count)
    }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  private mutating func readWords() {
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: Self.wordsKept) { buffer, count in
        count = max(0, read(process.messages, buffer.baseAddress, buffer.count))
      }
      if chunk.isEmpty { return }
      words = Array((words + chunk).suffix(Self.wordsKept))
    }
  }
}

extension Duration {
  var milliseconds: Int { Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}
