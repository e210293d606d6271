/// The parts of a SARIF document that GitHub reads, by their names there.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(driver: Driver, results: [Result], notifications: [Notification]) {
    runs = [
      Run(tool: Tool(driver: driver), invocations: [Invocation(notifications)], results: results)
    ]
  }

  /// The name of the folder from which paths lead.
  static let base = "%SRCROOT%"

  struct Run: Encodable {
    let tool: Tool
    let invocations: [Invocation]
    let originalUriBaseIds = [
      SARIFLog.base: ["description": Message("The root of the repository, in which the site lies.")]
    ]
    let columnKind = "utf16CodeUnits"
    let results: [Result]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Invocation: Encodable {
    let executionSuccessful = true
    let toolExecutionNotifications: [Notification]

    init(_ notifications: [Notification]) { toolExecutionNotifications = notifications }
  }

  struct Notification: Encodable {
    let level: String
    let message: Message

    static func warning(_ text: String) -> Notification {
      Notification(level: Severity.warning.rawValue, message: Message(text))
    }
  }

  struct Message: Encodable {
    let text: String
    var markdown: String?

    init(_ text: String, markdown: String? = nil) {
      self.text = text
      self.markdown = markdown
    }
  }

  struct Driver: Encodable {
    let name = "handrail"
    let version: String
    let rules: [Descriptor]
  }
}
