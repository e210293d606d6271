/// An answer: a status, header fields, and a body that is whole or goes on.
struct Response: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// Pieces that are sent as they come; the connection closes after the last.
    case stream(AsyncStream<[UInt8]>)
  }

  var status: Int
  var headers: [(name: String, value: String)]
  var body: Body

  init(_ status: Int, headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A line for a person, as plain text.
  static func text(_ status: Int, _ line: String, headers: [(name: String, value: String)] = []) -> Response {
    Response(
      status, headers: [("Content-Type", "text/plain; charset=utf-8")] + headers,
      body: .bytes(Array((line + "\n").utf8)))
  }

  /// The same without its body, as HEAD asks: the length stays.
  var withoutBody: Response {
    var response = self
    if case .bytes(let bytes) = body {
      response.headers.append(("Content-Length", String(bytes.count)))
    }
    response.body = .bytes([])
    return response
  }

  func value(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
