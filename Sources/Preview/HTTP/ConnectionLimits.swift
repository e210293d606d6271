internal import Glibc

/// What one client may take from the others. Times are in seconds, sizes in bytes.
struct ConnectionLimits: Sendable {
  /// From the opening of a connection, or the end of its last answer, to the end of a request's head.
  var headTime = 10
  /// For a client to take an answer, or the next piece of a stream.
  var writeTime = 60
  /// The request line and all header fields.
  var headSize = 32 * 1024
  /// Beyond it, the connection that has waited longest for a request makes room.
  var connections = 4096

  /// Connections that pages may hold for as long as they are open: the other half is for requests, so that whoever opens
  /// a page too many can still read it.
  var streams: Int { connections / 2 }

  /// Descriptors kept for files, the watcher and what else the program opens.
  private static let reserve = 128

  /// These limits, with no more connections than this process may open descriptors; the limit of the shell is
  /// raised first as far as it goes.
  func fittingDescriptors() -> ConnectionLimits {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return self }
    let wanted = rlim_t(connections + Self.reserve)
    if limit.rlim_cur < wanted {
      var raised = limit
      raised.rlim_cur = min(wanted, limit.rlim_max)
      if setrlimit(resource, &raised) == 0 { limit = raised }
    }
    var fitting = self
    fitting.connections = max(min(connections, Int(clamping: limit.rlim_cur) - Self.reserve), 16)
    return fitting
  }
}
