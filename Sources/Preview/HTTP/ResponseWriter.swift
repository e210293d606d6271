internal import NIOCore
internal import NIOHTTP1

/// Sends answers on one connection, as fast as the client takes them.
struct ResponseWriter: Sendable {
  let channel: any Channel
  let limits: ConnectionLimits

  /// Sends an answer to its end; false when the connection can take no other request after it.
  func write(_ response: Response, closes: Bool) async -> Bool {
    do {
      let last = parts(of: response, closes: closes)
      for part in last.dropLast() { channel.write(part, promise: nil) }
      try await send(last[last.count - 1])
      guard case .stream(let pieces) = response.body else { return !closes }
      for await piece in pieces { try await send(.body(.byteBuffer(ByteBuffer(bytes: piece)))) }
    } catch {
      // The client has gone, which ends its connection and nothing else.
    }
    return false
  }

  /// The parts of a whole answer, or the head of one that goes on.
  func parts(of response: Response, closes: Bool) -> [HTTPServerResponsePart] {
    var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
    headers.add(name: "Date", value: HTTPDate.now())
    switch response.body {
    case .bytes(let bytes):
      if !headers.contains(name: "Content-Length"), response.status != 304 {
        headers.add(name: "Content-Length", value: String(bytes.count))
      }
      if closes { headers.add(name: "Connection", value: "close") }
      return [head(response, headers), .body(.byteBuffer(ByteBuffer(bytes: bytes))), .end(nil)]
    case .stream:
      // With neither a length nor chunks, the end of the connection is the end of the stream.
      headers.add(name: "Connection", value: "close")
      return [head(response, headers)]
    }
  }

  private func head(_ response: Response, _ headers: HTTPHeaders) -> HTTPServerResponsePart {
    .head(HTTPResponseHead(version: .http1_1, status: .init(statusCode: response.status), headers: headers))
  }

  /// Sends and waits until the client's side of the connection has taken it, or closes the connection.
  private func send(_ part: HTTPServerResponsePart) async throws {
    let deadline = channel.eventLoop.scheduleTask(in: .seconds(Int64(limits.writeTime))) { [channel] in
      channel.close(promise: nil)
    }
    defer { deadline.cancel() }
    try await channel.writeAndFlush(part)
  }
}
