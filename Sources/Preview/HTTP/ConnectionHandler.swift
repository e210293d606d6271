internal import NIOCore
internal import NIOHTTP1

/// One connection: takes requests one after another, has each answered, and ends when a limit is reached.
final class ConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private enum State {
    /// Nothing, or a part of a head, has come.
    case waiting
    case receiving(HTTPRequestHead)
    case answering(Task<Void, Never>)
    /// What still comes is of no interest.
    case closing
  }

  private let responder: any Responder
  private let limits: ConnectionLimits
  private let requestGuard: RequestGuard
  private let connections: Connections
  private var number: Int?
  private var state = State.waiting
  /// The next request of a client that does not wait for answers: it comes with the last byte of the answer before.
  private var early: [HTTPServerRequestPart] = []
  private var deadline: Scheduled<Void>?
  private var context: ChannelHandlerContext?

  init(responder: any Responder, limits: ConnectionLimits, requestGuard: RequestGuard, connections: Connections) {
    self.responder = responder
    self.limits = limits
    self.requestGuard = requestGuard
    self.connections = connections
  }

  /// Whether it is open and asks for nothing yet.
  var isWaiting: Bool { if case .waiting = state { true } else { false } }

  func close() { context?.close(promise: nil) }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func channelActive(context: ChannelHandlerContext) {
    number = connections.add(self)
    if number == nil { context.close(promise: nil) } else { wait() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    number.map(connections.remove)
    deadline?.cancel()
    if case .answering(let task) = state { task.cancel() }
    state = .closing
    self.context = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .answering = state { early.append(unwrapInboundIn(data)) } else { receive(unwrapInboundIn(data), context) }
  }

  private func receive(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
    switch (part, state) {
    case (.head(let head), .waiting):
      deadline?.cancel()
      if head.hasBody { refuse(Self.noBody(head.method), context) } else { state = .receiving(head) }
    case (.end, .receiving(let head)):
      answer(head, context)
    default:
      break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError, isWaiting else { return context.close(promise: nil) }
    let isLong = (error as? HTTPParserError) == .headerOverflow
    refuse(
      isLong
        ? .text(431, "the header fields of this request are too long")
        : .text(400, "this is not a request that HTTP/1.1 knows"), context)
  }

  private func wait() {
    guard let context else { return }
    state = .waiting
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(Int64(limits.headTime))) {
      [requestGuard] in requestGuard.timeIsUp()
    }
  }

  private func refuse(_ response: Response, _ context: ChannelHandlerContext) {
    state = .closing
    let writer = ResponseWriter(channel: context.channel, limits: limits)
    for part in writer.parts(of: response, closes: true) { context.write(wrapOutboundOut(part), promise: nil) }
    context.flush()
    context.close(promise: nil)
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let request = Request(head)
    let writer = ResponseWriter(channel: context.channel, limits: limits)
    let own = NIOLoopBound(self, eventLoop: context.eventLoop)
    let isKept = head.isKeepAlive
    state = .answering(
      Task { [responder] in
        let response = await responder.respond(to: request)
        let isOpen = await writer.write(response, closes: !isKept)
        own.eventLoop.execute { own.value.answered(isOpen: isOpen) }
      })
  }

  private func answered(isOpen: Bool) {
    guard case .answering = state, let context else { return }
    guard isOpen else { return close() }
    wait()
    let parts = early
    early = []
    for part in parts { receive(part, context) }
  }

  private static func noBody(_ method: HTTPMethod) -> Response {
    let isRead = method == .GET || method == .HEAD
    return isRead ? .text(413, "a request to the preview has no body") : .methodNotAllowed
  }
}

extension Response {
  static let methodNotAllowed = Response.text(
    405, "the preview is only read: GET and HEAD", headers: [("Allow", "GET, HEAD")])
}

extension HTTPRequestHead {
  fileprivate var hasBody: Bool {
    headers.contains(name: "Transfer-Encoding") || headers["Content-Length"].contains { $0 != "0" }
  }
}

extension Request {
  fileprivate init(_ head: HTTPRequestHead) {
    self.init(
      method: head.method.rawValue, target: head.uri, headers: head.headers.map { ($0.name, $0.value) },
      isVersion10: head.version == .http1_0)
  }
}
