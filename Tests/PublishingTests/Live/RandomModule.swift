import TestSupport

/// A module of a random site, written anew from its parts at each change.
struct RandomModule {
  var title: String
  var summary: String?
  var order: Int?
  var isDraft = false
  var audience: [String] = []
  var redirects: [String] = []
  var related: [String] = []
  var sources: [String] = []
  var body: [String]

  var text: String {
    var lines = ["---", "title: \"\(title)\""]
    if let summary { lines.append("summary: \"\(summary)\"") }
    if let order { lines.append("order: \(order)") }
    if isDraft { lines.append("draft: true") }
    for (key, list) in [
      ("audience", audience), ("redirectFrom", redirects), ("related", related), ("sources", sources),
    ]
    where !list.isEmpty { lines.append("\(key): [\(list.joined(separator: ", "))]") }
    return (lines + ["---", ""] + body).joined(separator: "\n\n").replacing("---\n\ntitle", with: "---\ntitle") + "\n"
  }

  /// A paragraph with something that the site looks up.
  static func paragraph(_ random: inout SeededRandom, links: [String]) -> String {
    let words =
      "a craving passes and an urge fades when the group meets {{clinic.phone}} on \(random.number(below: 9999))"
    switch random.number(below: 9) {
    case 0: return "## Heading \(random.number(below: 50))"
    case 1: return words + " [@smith] and [@lee]."
    case 2: return "See [this](\(random.element(of: links) ?? "#top")) and [the list](/a-z/)."
    case 3: return "![A picture](picture-\(random.number(below: 3)).gif)"
    case 4: return "> [!TIP]\n> " + words
    case 5: return "| a | b |\n|---|---|\n| craving | {{crisis.lifeline.phone}} |"
    case 6:
      return "```worksheet\ntitle: Plan \(random.number(below: 9))\nfields:\n  - lines: What helps?\n    count: 2\n```"
    case 7: return "Call {{site.name}}, \"quoted\" -- withdrawal-\(random.number(below: 99))."
    default: return words
    }
  }
}
