/// The header of a job; the body is its HTML.
struct JobMessage: Encodable {
  /// A `file:` address that ends in `/`.
  let base: String
  let folders: [String]
  let isForm: Bool
  /// Seconds.
  let limit: Int
}

/// The header of the first answer, once the worker is ready.
struct ReadyMessage: Decodable {
  /// With its version.
  let engine: String
}

/// The header of the answer to a job; the body is the PDF.
struct AnswerMessage: Decodable {
  /// Why there is no PDF; all else is missing then.
  let failure: String?
  let pages: Int?
  let findings: [Finding]?
  /// What the PDF was made from: the SHA-256 by absolute path, "" for a file that was not there.
  let files: [String: String]?
}

/// Something about a document that its author is told.
struct Finding: Codable {
  enum Level: String, Codable {
    case error, warning
  }

  let level: Level
  let rule: PrintingRule
  let message: String
  let hint: String?
}
