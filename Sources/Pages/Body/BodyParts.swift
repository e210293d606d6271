internal import Curriculum
internal import PlacedYAML

/// The HTML of a body, cut where a layout may put something between.
struct BodyParts {
  /// All of it, in the order in which it is read.
  private(set) var whole: [UInt8] = []
  private var ranges: [ReadingOrder.Part: Range<Int>] = [:]

  /// - Parameter ends: where each part ends, in reading order.
  init(_ html: [UInt8], ends: [(part: ReadingOrder.Part, end: Int)]) {
    whole = html
    var start = 0
    for (part, end) in ends {
      ranges[part] = start..<end
      start = end
    }
  }

  /// nil where the module has none.
  subscript(part: ReadingOrder.Part) -> [UInt8]? {
    guard let range = ranges[part], !range.isEmpty else { return nil }
    return Array(whole[range])
  }

  /// `emergency`, `steps`, `today` and `text`, and `body`, which is all of them.
  func object() -> TemplateObject {
    TemplateObject([
      "body": whole, "emergency": self[.emergency], "steps": self[.steps], "today": self[.today], "text": self[.text],
    ])
  }
}
