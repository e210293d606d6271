@preconcurrency import Glibc

/// Standard output and standard error. Neither may end the program when nobody reads it any more, and what is lost on
/// standard output, which other programs read, is a failure.
enum StandardStreams {
  /// To be called before anything else.
  static func prepare() {
    openClosedOnes()
    // A reader that has gone is told by the write, not by a signal that ends the program.
    signal(SIGPIPE, SIG_IGN)
    // `print` keeps what it could not write to itself until the end.
    on_exit({ status, _ in StandardStreams.finish(status) }, nil)
  }

  /// A descriptor that was closed would be given to the next file that is opened, and messages would be written into it.
  /// What stands in its place can be read, so that writing fails.
  private static func openClosedOnes() {
    for number in Int32(0)...2 where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes bytes as they are to standard output.
  static func write(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stdout) }
  }

  /// Writes to standard error as much as somebody takes.
  static func writeError(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func finish(_ status: Int32) {
    let isFlushed = fflush(stdout) == 0
    let number = errno
    guard !isFlushed || ferror(stdout) != 0 else { return }
    let reason = isFlushed ? "not all of it was taken" : String(cString: strerror(number))
    writeError("error: standard output could not be written: \(reason)\n")
    if status == 0 { _exit(1) }
  }
}
