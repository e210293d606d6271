public import Curriculum
public import Diagnostics
internal import Foundation

/// Asks for every address outside the site, each once: one request at a time to a host, with a pause before the next.
public struct ExternalLinkAudit: Sendable {
  /// Seconds between two requests to one host.
  public var delay = 1.0
  /// Days for which an address that was there is not asked for again.
  public var days = 7
  /// The file that holds what was found; nil for none.
  public var recordsPath: String?

  /// Hosts that are asked at the same time.
  static let hostsAtOnce = 8
  /// The longest wait that a server may ask for, in seconds; for more than that it could not be asked.
  static let longestWait = 120.0
  /// How often one that asks for a wait is asked.
  static let attempts = 3

  private let curl: CurlRequest

  /// nil where the program `curl` is not installed.
  public init?() {
    guard let curl = CurlRequest.locate() else { return nil }
    self.curl = curl
  }

  /// What an address answered.
  public struct Result: Sendable {
    public let address: ExternalAddress
    public let answer: AddressAnswer
    /// The last day on which it was there, as far as is known.
    public let lastAlive: CalendarDate?
  }

  /// - Returns: the results in the order of the addresses.
  /// - Throws: what keeps the records from being written, or `CancellationError`.
  public func run(_ addresses: [ExternalAddress], today: CalendarDate) async throws -> [Result] {
    let known = recordsPath.map { AnswerRecords(path: $0).read() } ?? [:]
    let due = addresses.filter { !isFresh(known[$0.text], today) }
    let answers = try await answers(to: due)
    let isOffline = answers.values.allSatisfy(\.isUnknownHost)
    var records: [AnswerRecord] = []
    let results = addresses.map { address in
      let before = known[address.text]
      guard var answer = answers[address.text] else {
        records += before.map { [$0] } ?? []
        return Result(address: address, answer: before?.answer ?? .alive, lastAlive: before?.lastAlive)
      }
      if isOffline { answer = .unasked(reason: "no host can be found from here") }
      records.append(AnswerRecord(address.text, answer, on: today, before: before))
      return Result(address: address, answer: answer, lastAlive: before?.lastAlive)
    }
    if let recordsPath { try AnswerRecords(path: recordsPath).write(records) }
    return results
  }

  private func isFresh(_ record: AnswerRecord?, _ today: CalendarDate) -> Bool {
    guard let record, record.isAlive else { return false }
    return 0..<days ~= today.daysSince1970 - record.asked.daysSince1970
  }

  /// By address: hosts beside each other, the addresses of each in turn.
  private func answers(to addresses: [ExternalAddress]) async throws -> [String: AddressAnswer] {
    let hosts = Dictionary(grouping: addresses, by: \.host).sorted { $0.key < $1.key }.map(\.value)
    return try await withThrowingTaskGroup(of: [(String, AddressAnswer)].self) { group in
      var waiting = hosts.makeIterator()
      for _ in 0..<Self.hostsAtOnce {
        if let host = waiting.next() { group.addTask { try await self.answers(ofHost: host) } }
      }
      var all: [String: AddressAnswer] = [:]
      while let answers = try await group.next() {
        for (address, answer) in answers { all[address] = answer }
        if let host = waiting.next() { group.addTask { try await self.answers(ofHost: host) } }
      }
      return all
    }
  }

  private func answers(ofHost addresses: [ExternalAddress]) async throws -> [(String, AddressAnswer)] {
    var answers: [(String, AddressAnswer)] = []
    for (index, address) in addresses.enumerated() {
      if index > 0 { try await Task.sleep(for: .seconds(delay)) }
      answers.append((address.text, try await answer(to: address)))
    }
    return answers
  }

  /// Waits as long as the server asks for, within reason.
  private func answer(to address: ExternalAddress) async throws -> AddressAnswer {
    for attempt in 1...Self.attempts {
      let response = try await curl.response(for: address.text)
      guard attempt < Self.attempts, [429, 503].contains(response.statuses.last),
        let wait = response.secondsToWait(from: Date()), wait <= Self.longestWait
      else { return AddressAnswer(response, of: address) }
      try await Task.sleep(for: .seconds(wait))
    }
    return .unasked(reason: "the server asks for more and more time")
  }
}
