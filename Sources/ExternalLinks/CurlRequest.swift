internal import Files
internal import Foundation

/// The program `curl`, which asks for one address at a time.
struct CurlRequest: Sendable {
  /// How long one request may take.
  static let seconds = 30
  static let maximumRedirects = 10
  /// What stands before the address that was reached.
  static let urlMark = "reached: "

  private let path: String

  /// The first one in `PATH`; nil where there is none.
  static func locate() -> CurlRequest? {
    Files.program("curl").map(CurlRequest.init)
  }

  /// Asks for the headers, and where a server will not give those alone, for the beginning of the page.
  func response(for address: String) async throws -> CurlResponse {
    let head = try await run(["--head"], address)
    if head.isSuccess || head.statuses.last == 429 || head.exitCode == CurlExit.unknownHost { return head }
    // One byte more than is allowed ends the transfer once the headers are there.
    return try await run(["--max-filesize", "1"], address)
  }

  private func run(_ more: [String], _ address: String) async throws -> CurlResponse {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = Self.arguments + more + ["--url", address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    // Headers and complaints are far shorter than what a pipe holds, so both can wait until the end.
    try await withCheckedThrowingContinuation { (waiting: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in waiting.resume() }
      do { try process.run() } catch { waiting.resume(throwing: error) }
    }
    func text(_ pipe: Pipe) -> String {
      String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    return CurlResponse(exitCode: process.terminationStatus, output: text(output), errors: text(errors))
  }

  private static let arguments = [
    // First of all: no settings of whoever runs it.
    "--disable", "--silent", "--show-error", "--globoff", "--location", "--max-redirs", "\(maximumRedirects)",
    "--proto", "=http,https", "--proto-redir", "=http,https", "--connect-timeout", "10", "--max-time", "\(seconds)",
    "--user-agent", "handrail (checks the links of a website)", "--dump-header", "-", "--output", "/dev/null",
    "--write-out", "\\n\(urlMark)%{url_effective}\\n",
  ]
}
