/// A request without a body, as it came.
struct Request: Sendable {
  let method: String
  /// The request target (RFC 9112, 3.2): `/a/b/?c`, as it was sent.
  let target: String
  let headers: [(name: String, value: String)]
  /// Whether the version is HTTP/1.0, in which a request needs no `Host`.
  var isVersion10 = false

  /// The values of every field with a name, whatever its case.
  func values(_ name: String) -> [String] {
    headers.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The one value of a field; nil where there is none or more than one.
  func value(_ name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values.first : nil
  }
}

/// Makes the answer to each request; many are asked for at once.
protocol Responder: Sendable {
  func respond(to request: Request) async -> Response
}
