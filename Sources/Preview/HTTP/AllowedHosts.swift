/// The names by which this server may be called. A page of another origin whose name was bent to this address
/// (DNS rebinding) sends its own name in `Host`, and gets nothing.
struct AllowedHosts: Sendable {
  private let names: Set<String>

  /// - Parameter names: beside `localhost`, `127.0.0.1` and `[::1]`; IPv6 addresses in brackets.
  init(_ names: some Sequence<String> = []) {
    self.names = Set(["localhost", "127.0.0.1", "[::1]"] + names.map { $0.lowercased() })
  }

  /// Whether a `Host` field (RFC 9110, 7.2) names this server, with any port: a forwarded port is the user's own doing.
  func contains(_ host: String) -> Bool {
    guard let name = Self.name(of: host.lowercased()) else { return false }
    return names.contains(name)
  }

  /// `localhost:4000` gives `localhost`; nil where the port is none.
  private static func name(of host: String) -> String? {
    let end = host.hasPrefix("[") ? host.firstIndex(of: "]").map { host.index(after: $0) } : host.firstIndex(of: ":")
    guard let end else { return host.hasPrefix("[") ? nil : host }
    let port = host[end...]
    guard port.isEmpty || (port.first == ":" && port.dropFirst().allSatisfy { ("0"..."9").contains($0) }) else {
      return nil
    }
    return String(host[..<end])
  }
}
