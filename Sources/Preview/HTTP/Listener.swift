internal import Diagnostics
internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// The listening socket and its event loop.
struct Listener: Sendable {
  let port: Int
  private let channel: any Channel
  private let group: MultiThreadedEventLoopGroup

  /// Ports that are tried after the one that was wished for.
  private static let nextPorts = 100

  /// Listens at an address, on the first free port from the one given.
  /// - Throws: `DiagnosticsError` where nothing can listen there.
  static func open(
    host: String, port: Int, limits: ConnectionLimits, responder: any Responder
  ) async throws(DiagnosticsError) -> Listener {
    // One loop: answers are made elsewhere, and all that a loop does is move bytes.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let bootstrap = bootstrap(group, limits: limits, responder: responder)
    for candidate in port...min(port + nextPorts, 65535) {
      do {
        let channel = try await bootstrap.bind(host: host, port: candidate).get()
        return Listener(port: channel.localAddress?.port ?? candidate, channel: channel, group: group)
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        continue
      } catch {
        throw cannotListen(host, candidate, error)
      }
    }
    throw DiagnosticsError(
      .error(
        PreviewRule.port, "no port from \(port) to \(min(port + nextPorts, 65535)) is free",
        hint: "choose another with --port, or end one of the programs that use them"))
  }

  func close() async {
    try? await channel.close()
    try? await group.shutdownGracefully()
  }

  private static func bootstrap(
    _ group: MultiThreadedEventLoopGroup, limits: ConnectionLimits, responder: any Responder
  ) -> ServerBootstrap {
    let loop = group.next()
    let connections = NIOLoopBoundBox.makeBoxSendingValue(Connections(limit: limits.connections), eventLoop: loop)
    return ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 8192))
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try addHandlers(to: channel, limits: limits, responder: responder, connections: connections.value)
        }
      }
  }

  private static func addHandlers(
    to channel: any Channel, limits: ConnectionLimits, responder: any Responder, connections: Connections
  ) throws {
    let requestGuard = RequestGuard(sizeLimit: limits.headSize)
    var sizes = NIOHTTPDecoderLimitConfiguration()
    sizes.maxHeaderListSize = limits.headSize
    sizes.maxHeaderFieldSize = limits.headSize
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandlers([requestGuard, HTTPResponseEncoder()])
    try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: sizes)))
    try pipeline.addHandlers([
      HeadNotice(requestGuard), HTTPServerPipelineHandler(),
      ConnectionHandler(
        responder: responder, limits: limits, requestGuard: requestGuard, connections: connections),
    ])
  }

  private static func cannotListen(_ host: String, _ port: Int, _ error: any Error) -> DiagnosticsError {
    let code = (error as? IOError)?.errnoCode
    let reason = code.map { String(cString: strerror($0)) } ?? "\(error)"
    let hint: String? =
      switch code {
      case EACCES: "ports below 1024 belong to the system: choose a higher one with --port"
      case EADDRNOTAVAIL: "this computer has no such address: --host takes one of its own, or 0.0.0.0 for all"
      default: "check --host and --port"
      }
    return DiagnosticsError(
      .error(PreviewRule.listen, "nothing can listen at \(host), port \(port): \(reason)", hint: hint))
  }
}
