internal import Publishing

extension Response {
  /// With the header fields that go with every answer. `Strict-Transport-Security` is for a published site alone.
  var withSecurityHeaders: Response {
    var response = self
    response.headers += SecurityHeaders.fields
    if value("Content-Security-Policy") == nil {
      response.headers.append(("Content-Security-Policy", SecurityHeaders.policy))
    }
    return response
  }

  /// What a client gets that has the same already (304), or wants a part of it (206, 416).
  func asked(for request: Request) -> Response {
    guard status == 200, case .bytes(let bytes) = body, let tag = value("ETag") else { return self }
    if let known = request.value("if-none-match"), EntityTag.field(known, matches: tag) {
      return Response(304, headers: headers.filter { $0.name != "Content-Type" && $0.name != "Accept-Ranges" })
    }
    let isSame = request.values("if-range").allSatisfy { $0 == tag }
    guard request.method == "GET", isSame, let range = request.value("range") else { return self }
    switch ByteRange.wish(range, count: bytes.count) {
    case .whole: return self
    case .unsatisfiable:
      return .text(416, "there is no such part", headers: [("Content-Range", "bytes */\(bytes.count)")])
    case .part(let part):
      let field = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"
      return Response(206, headers: headers + [("Content-Range", field)], body: .bytes(Array(bytes[part])))
    }
  }
}
