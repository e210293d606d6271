internal import FoundationEssentials

/// A message to or from a worker: a header of JSON and a body of bytes. `handrail_frames.py` is the other end.
struct Frame {
  /// `HRP1`, then the lengths of header and body, 32 bits each, big-endian.
  private static let magic = Array("HRP1".utf8)
  private static let startLength = 12
  /// No PDF and no list of findings comes near.
  private static let largest = 1 << 30

  let header: [UInt8]
  let body: [UInt8]

  init(_ header: some Encodable, body: [UInt8]) throws {
    self.header = Array(try JSONEncoder().encode(header))
    self.body = body
  }

  private init(header: [UInt8], body: [UInt8]) {
    self.header = header
    self.body = body
  }

  var bytes: [UInt8] {
    Self.magic + Self.bigEndian(header.count) + Self.bigEndian(body.count) + header + body
  }

  /// The first frame of what has come in, taken off it; nil while it is not complete.
  /// - Throws: `WorkerFailure.garbage` when it is no frame.
  static func take(from received: inout [UInt8]) throws(WorkerFailure) -> Frame? {
    guard received.starts(with: magic.prefix(received.count)) else { throw .garbage }
    guard received.count >= startLength else { return nil }
    let header = number(received[4..<8])
    let body = number(received[8..<12])
    guard header + body <= largest else { throw .garbage }
    let end = startLength + header + body
    guard received.count >= end else { return nil }
    let frame = Frame(
      header: Array(received[startLength..<startLength + header]), body: Array(received[startLength + header..<end]))
    received.removeFirst(end)
    return frame
  }

  /// - Throws: `WorkerFailure.garbage` for a header of another form.
  func decoded<Header: Decodable>(as type: Header.Type) throws(WorkerFailure) -> Header {
    do {
      return try JSONDecoder().decode(type, from: Data(header))
    } catch {
      throw .garbage
    }
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
