/// The open connections of one event loop, oldest first.
final class Connections {
  private let limit: Int
  private var open: [Int: ConnectionHandler] = [:]
  private var next = 0

  init(limit: Int) {
    self.limit = limit
  }

  var count: Int { open.count }

  /// Takes a connection in and returns its number; nil when there is no room for it.
  /// A client that opens connections and asks for nothing so only ever takes room from itself and its like.
  func add(_ connection: ConnectionHandler) -> Int? {
    if open.count >= limit {
      guard let longest = open.filter(\.value.isWaiting).keys.min() else { return nil }
      open.removeValue(forKey: longest)?.close()
    }
    next += 1
    open[next] = connection
    return next
  }

  func remove(_ number: Int) {
    open[number] = nil
  }
}
