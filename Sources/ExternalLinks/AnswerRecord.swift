public import Curriculum
internal import Files
internal import Foundation

/// What is known of an address from earlier runs, so that one which was there yesterday is not asked for today.
struct AnswerRecord: Codable, Sendable, Equatable {
  let address: String
  /// The day on which it was last asked for.
  var asked: CalendarDate
  /// The last day on which it was there; nil for never.
  var lastAlive: CalendarDate?
  /// Where it had moved to then.
  var movedTo: String?
  /// Whether it was there when it was last asked for.
  var isAlive: Bool

  init(_ address: String, _ answer: AddressAnswer, on day: CalendarDate, before: AnswerRecord?) {
    self.address = address
    asked = day
    switch answer {
    case .alive: (isAlive, lastAlive) = (true, day)
    case .moved(let to): (isAlive, lastAlive, movedTo) = (true, day, to)
    case .dead, .unknownHost, .unasked: (isAlive, lastAlive) = (false, before?.lastAlive)
    }
  }

  var answer: AddressAnswer { movedTo.map { .moved(to: $0) } ?? .alive }
}

/// The records of a site, one a line of JSON, in a file that may be thrown away at any time.
struct AnswerRecords: Sendable {
  let path: String

  /// By address. A line that cannot be read is asked for anew.
  func read() -> [String: AnswerRecord] {
    guard let bytes = try? Files.read(path) else { return [:] }
    let records = bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(AnswerRecord.self, from: Data($0))
    }
    return Dictionary(records.map { ($0.address, $0) }) { $1 }
  }

  func write(_ records: [AnswerRecord]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try records.sorted { $0.address < $1.address }.map { try encoder.encode($0) + [UInt8(ascii: "\n")] }
    try Files.makeFolderToWrite(in: Paths.parent(of: path))
    try Files.replace(path, with: Array(lines.joined()))
  }
}
