internal import Checks
internal import Curriculum
internal import Diagnostics

/// No two files of the site lie at one address, as when a module bears the name of a page that every site has.
struct SameAddress: PlanRule {
  // Two modules of one page are told of where they are read.
  let id = CurriculumRule.sameAddress.id
  let explanation = CurriculumRule.sameAddress.explanation
  let category = CurriculumRule.sameAddress.category
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    guard let contested = plan.assembly?.contested else { return [] }
    let contests = contested.map(told)
    var places: Set<String> = []
    // One name brings a contest in every language of the site.
    let once = contests.filter { places.insert($0.place?.file.path ?? $0.message).inserted }
    return once + trespassers(in: plan.curriculum, besides: contested)
  }

  private func told(_ contest: ContestedAddress) -> Diagnostic {
    let isNewcomers = contest.newcomer.file != nil
    let (own, other) = isNewcomers ? (contest.newcomer, contest.holder) : (contest.holder, contest.newcomer)
    return finding(
      "\(own.subject) and \(other.words) would both be published at '\(contest.address)'",
      hint: "rename one of the two", at: own.place)
  }

  private func trespassers(in curriculum: Curriculum, besides contested: [ContestedAddress]) -> [Diagnostic] {
    KeptFolders.trespassers(in: curriculum).filter { trespasser in
      !contested.contains { $0.address == trespasser.address }
    }.map { path, address, contents in
      finding(
        "this would be published into '\(address)', where \(contents) lie", hint: "give it another name",
        at: Place(SourceFile(path: path, bytes: [])))
    }
  }
}

extension SameAddress {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: ["Content/en/search.md": "Text."],
        good: ["Content/en/how-to-search.md": "Text."])
    ]
  }
}
