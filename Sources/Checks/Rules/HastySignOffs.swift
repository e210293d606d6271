internal import Curriculum
internal import Diagnostics

/// Whoever signs has read.
struct HastySignOffs: SiteRule {
  let id = "hasty-sign-offs"
  let explanation = """
    One person has signed more texts within an hour than can well be read in one. That may be right, as after a meeting \
    about all of them; it may also be a date that was renewed unread. The director should know which.
    """
  let category = RuleCategory.evidence
  let severity = Severity.note
  static let options: [RuleOption<Self>] = [.integer("count", \.count, in: 1...1_000)]

  /// How many an hour are not told.
  var count = 12

  func check(_ context: CheckContext) -> [Diagnostic] {
    let ledger = context.curriculum.ledger
    let timed = context.curriculum.reviews.filter(\.signed.hasTime)
    return Dictionary(grouping: timed, by: \.reviewer).sorted { $0.key < $1.key }.flatMap { reviewer, reviews in
      hours(of: reviews.sorted { $0.signed.secondsSince1970 < $1.signed.secondsSince1970 }).map { hour in
        finding(
          "\(reviewer) signed \(hour.count) texts within an hour, from \(hour[hour.startIndex].signed)",
          hint:
            "ask whether each was read; 'count' under 'checks: {\(id): …}' in site.yml says how many are right here",
          at: ledger.map { Place($0, beginningOfLine: hour[hour.startIndex].line) })
      }
    }
  }

  /// The stretches of an hour with too many, none of them in another.
  private func hours(of reviews: [Review]) -> [ArraySlice<Review>] {
    var found: [ArraySlice<Review>] = []
    var start = 0
    while start < reviews.count {
      let limit = reviews[start].signed.secondsSince1970 + 3_600
      let end = reviews[start...].firstIndex { $0.signed.secondsSince1970 >= limit } ?? reviews.count
      if Set(reviews[start..<end].map(\.file)).count > count {
        found.append(reviews[start..<end])
        start = end
      } else {
        start += 1
      }
    }
    return found
  }
}

extension Place {
  fileprivate init(_ file: SourceFile, beginningOfLine line: Int) {
    let start = file.offset(of: LineAndColumn(line: line, column: 1))
    self.init(file, start..<start + 1)
  }
}
