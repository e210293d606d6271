internal import Foundation

/// Exit codes of curl that mean something of their own here (`man curl`, "EXIT CODES").
enum CurlExit {
  static let unknownHost: Int32 = 6
  static let timedOut: Int32 = 28
  static let tooManyRedirects: Int32 = 47
  static let tooLarge: Int32 = 63
}

/// What curl says of one request.
struct CurlResponse: Sendable, Equatable {
  var exitCode: Int32
  /// The status codes of the answers in their order, one for each redirect and one for where they lead.
  var statuses: [Int]
  /// Where the redirects lead.
  var url: String
  /// The last answer's `Retry-After` as it came; nil for none.
  var retryAfter: String?
  /// What curl says where it fails.
  var complaint: String

  /// - Parameters:
  ///   - output: the headers of all answers, and behind them a line with the address that was reached.
  ///   - errors: what came on standard error.
  init(exitCode: Int32, output: String, errors: String) {
    self.exitCode = exitCode
    statuses = []
    url = ""
    for line in output.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("HTTP/") {
        statuses.append(line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
        retryAfter = nil
      } else if line.hasPrefix(CurlRequest.urlMark) {
        url = String(line.dropFirst(CurlRequest.urlMark.count))
      } else if line.lowercased().hasPrefix("retry-after:") {
        retryAfter = line.dropFirst("retry-after:".count).trimmingCharacters(in: .whitespaces)
      }
    }
    // "curl: (7) Failed to connect to …"
    let said = errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? "curl ends with \(exitCode)"
    complaint = said.replacing(#/^curl: \(\d+\) /#, with: "")
  }

  var isSuccess: Bool { statuses.last.map { 200..<300 ~= $0 } ?? false }

  /// RFC 9110, 10.2.3: seconds, or a date.
  func secondsToWait(from now: Date) -> Double? {
    guard let retryAfter else { return nil }
    if let seconds = Double(retryAfter) { return max(seconds, 0) }
    let reader = DateFormatter()
    reader.locale = Locale(identifier: "en_US_POSIX")
    reader.timeZone = TimeZone(identifier: "GMT")
    reader.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return reader.date(from: retryAfter).map { max($0.timeIntervalSince(now), 0) }
  }
}
