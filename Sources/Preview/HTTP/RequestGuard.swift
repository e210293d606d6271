internal import NIOCore
internal import NIOHTTP1

/// Stands before the parser and counts the bytes of a request's head. It answers what the parser cannot: a head that
/// has no end, and one that does not come in time.
final class RequestGuard: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let sizeLimit: Int
  /// Bytes since the end of the last head.
  private var received = 0
  private var context: ChannelHandlerContext?

  init(sizeLimit: Int) {
    self.sizeLimit = sizeLimit
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }
  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received += unwrapInboundIn(data).readableBytes
    context.fireChannelRead(data)
    // The parser has reported every head that ended in these bytes: what is counted now belongs to one without end.
    if received > sizeLimit { refuse("431 Request Header Fields Too Large") }
  }

  /// The parser has seen the end of a head.
  func headEnded() { received = 0 }

  /// Closes a connection whose request did not come in time; a client that has begun one is told.
  func timeIsUp() {
    if received > 0 { refuse("408 Request Timeout") } else { context?.close(promise: nil) }
  }

  private func refuse(_ status: String) {
    guard let context, context.channel.isActive else { return }
    let answer = "HTTP/1.1 \(status)\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    let closing = context
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer))).assumeIsolated().whenComplete { _ in
      closing.close(promise: nil)
    }
  }
}

/// Stands behind the parser and tells the guard of each head that has ended.
final class HeadNotice: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private let requestGuard: RequestGuard

  init(_ requestGuard: RequestGuard) {
    self.requestGuard = requestGuard
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head = unwrapInboundIn(data) { requestGuard.headEnded() }
    context.fireChannelRead(data)
  }
}
