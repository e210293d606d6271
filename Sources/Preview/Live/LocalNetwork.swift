internal import Foundation
internal import NIOCore

/// The addresses and names of this computer on its networks.
enum LocalNetwork {
  private static let everywhere: Set<String> = ["0.0.0.0", "::"]

  /// The address by which this computer's own browser opens a server that listens at a host.
  static func own(_ host: String) -> String {
    everywhere.contains(host) ? "127.0.0.1" : inAddress(host)
  }

  /// The addresses by which other devices open it; none for a server that only this computer reaches.
  static func addresses(for host: String) -> [String] {
    guard everywhere.contains(host) else { return isLoopback(host) ? [] : [inAddress(host)] }
    return interfaces().filter { !isLoopback($0) && !$0.contains(":") }
  }

  /// What a request may call it beside `localhost`: the host itself, or all addresses and the name of this computer.
  static func names(for host: String) -> [String] {
    guard everywhere.contains(host) else { return [inAddress(host)] }
    let name = ProcessInfo.processInfo.hostName
    return interfaces().map(inAddress) + [name, name + ".local"]
  }

  private static func interfaces() -> [String] {
    ((try? System.enumerateDevices()) ?? []).compactMap { $0.address?.ipAddress }
  }

  private static func isLoopback(_ host: String) -> Bool {
    host.hasPrefix("127.") || host == "::1" || host == "localhost"
  }

  private static func inAddress(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }
}
