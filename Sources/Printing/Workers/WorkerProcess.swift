internal import Files
internal import Glibc

/// A child process that speaks over a socket; ended and reaped when its owner lets go of it.
///
/// Its own process group keeps a Ctrl-C at the terminal from reaching it before us. A socket rather than pipes, because
/// writing to a child that has died must give an error and not the signal that ends the program.
struct WorkerProcess: ~Copyable {
  /// Also the id of its group.
  private let id: pid_t
  /// Its standard input and output; does not block.
  let socket: Int32
  /// Its standard error; does not block.
  let messages: Int32

  /// - Parameter command: the path of the program, then its arguments.
  init(_ command: [String], environment: [String]) throws(WorkerFailure) {
    guard let (ours, its) = Self.socketPair() else {
      throw .cannotStart(path: command[0], reason: Self.reason(errno))
    }
    guard let (ourMessages, itsMessages) = Self.socketPair() else {
      let reason = Self.reason(errno)
      for descriptor in [ours, its] { close(descriptor) }
      throw .cannotStart(path: command[0], reason: reason)
    }
    let (result, child) = Self.spawn(command, environment, input: its, messages: itsMessages)
    for descriptor in [its, itsMessages] { close(descriptor) }
    guard result == 0 else {
      for descriptor in [ours, ourMessages] { close(descriptor) }
      throw .cannotStart(path: command[0], reason: Self.reason(result))
    }
    for descriptor in [ours, ourMessages] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    (id, socket, messages) = (child, ours, ourMessages)
  }

  deinit {
    close(socket)
    close(messages)
    kill(-id, SIGKILL)
    waitpid(id, nil, 0)
  }

  /// Waits a moment for a process that seems to have ended, ends it otherwise, and says how it ended.
  consuming func ending() -> String {
    var status: Int32 = 0
    for _ in 0..<20 {
      if waitpid(id, &status, WNOHANG) == id {
        close(socket)
        close(messages)
        kill(-id, SIGKILL)
        discard self
        return Self.description(of: status)
      }
      usleep(10_000)
    }
    _ = consume self
    return "closed its output"
  }

  /// https://man7.org/linux/man-pages/man2/wait.2.html
  private static func description(of status: Int32) -> String {
    let signal = status & 0x7F
    return signal == 0 ? "ended with status \(status >> 8 & 0xFF)" : "was ended by signal \(signal)"
  }

  /// Two connected sockets that no other child inherits; nil with `errno` set.
  private static func socketPair() -> (Int32, Int32)? {
    var sockets: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    return socketpair(AF_UNIX, kind, 0, &sockets) == 0 ? (sockets[0], sockets[1]) : nil
  }

  private static func spawn(
    _ command: [String], _ environment: [String], input: Int32, messages: Int32
  ) -> (result: Int32, id: pid_t) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, input, 1)
    posix_spawn_file_actions_adddup2(&actions, messages, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Ignored signals stay ignored in a new program, and we may ignore those that a terminal sends.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    var id: pid_t = 0
    let result = withCStrings(command) { arguments in
      withCStrings(environment) { posix_spawn(&id, command[0], &actions, &attributes, arguments, $0) }
    }
    return (result, id)
  }

  /// Lends an array of C strings that ends in a null pointer.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }

  private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
