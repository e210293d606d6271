/// A worksheet as its fenced block describes it.
public struct Worksheet: Sendable {
  public var title: String
  public var intro: String?
  public var fields: [Field]

  public init(title: String, intro: String? = nil, fields: [Field]) {
    self.title = title
    self.intro = intro
    self.fields = fields
  }

  /// One question, with the room to answer it, or a box to read.
  public enum Field: Sendable {
    /// Signs, rules or facts in a ruled box, with nothing to tick; `then` stands below them.
    case bullets(label: String, items: [String], then: String?)
    /// Free text on `count` ruled lines.
    case lines(label: String, count: Int)
    case checklist(label: String, items: [String])
    /// Whole numbers from `from` to `to`, with words at the ends.
    case scale(label: String, from: Int, to: Int, low: String?, high: String?)
    /// `rows` empty rows under named columns.
    case table(label: String, columns: [String], rows: Int)
    /// The seven days across, the slots down.
    case week(label: String, slots: [String])

    public var label: String {
      switch self {
      case .bullets(let label, _, _), .lines(let label, _), .checklist(let label, _), .scale(let label, _, _, _, _),
        .table(let label, _, _), .week(let label, _):
        label
      }
    }
  }
}
