internal import Curriculum
internal import Diagnostics
internal import Readability

/// Pages are written so that those for whom they are can read them without effort.
struct ReadingEase: PageRule {
  let id = "reading-ease"
  let explanation = """
    The page has longer sentences or longer words than those for whom it is written may be able to read in a bad hour. \
    English is measured by the Flesch-Kincaid grade and, from thirty sentences on, by SMOG; Spanish by INFLESZ. Pages \
    for clients and families have one limit, those for referrers and facilitators alone another. A formula counts \
    words and syllables and understands nothing: it points at sentences to look at, and a better figure makes no page \
    understood. So it is told as a note, which stops no build, and can be no error; where a site makes it a warning, \
    '--strict' stops at it as at any other.
    """
  let category = RuleCategory.language
  let severity = Severity.note
  let leeway = Leeway.atMost(.warning)
  static let options: [RuleOption<Self>] = [
    .number("grade", \.readers.grade, in: 1...20), .number("smog", \.readers.smog, in: 1...20),
    .number("inflesz", \.readers.inflesz, in: 0...100),
    .number("professionalGrade", \.professionals.grade, in: 1...20),
    .number("professionalSMOG", \.professionals.smog, in: 1...20),
    .number("professionalINFLESZ", \.professionals.inflesz, in: 0...100),
  ]

  var readers = ReadingLimits(grade: 6.9, smog: 9, inflesz: 65)
  var professionals = ReadingLimits(grade: 12, smog: 14, inflesz: 40)

  func check(_ page: PageTexts, in context: CheckContext) -> [Diagnostic] {
    let module = page.module
    guard let measure = ReadingMeasure(of: page), let scores = measure.scores else { return [] }
    let audience = context.curriculum.audience(of: module)
    let isForReaders = audience.isEmpty || audience.contains(.client) || audience.contains(.family)
    let broken = (isForReaders ? readers : professionals).broken(by: scores)
    guard !broken.isEmpty else { return [] }
    let wording = ReadingEaseWording(measure, in: module.file)
    return [
      finding(
        "this page is hard to read: \(broken.joined(separator: " and ")); \(wording.figures)\(wording.hardest)",
        hint: "make two sentences of a long one, and say long words in shorter ones",
        at: wording.place)
    ]
  }
}

extension ReadingEase {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          Everybody who has been given a prescription by the physician should immediately communicate with the organization about any additional medications and complications that are known.

          Everybody who has been given a prescription by the physician should immediately communicate with the organization about any additional medications and complications that are known.

          Everybody who has been given a prescription by the physician should immediately communicate with the organization about any additional medications and complications that are known.

          Everybody who has been given a prescription by the physician should immediately communicate with the organization about any additional medications and complications that are known.

          Everybody who has been given a prescription by the physician should immediately communicate with the organization about any additional medications and complications that are known.
          """,
        good: """
          Tell us about every medicine that you take. Call us when something feels wrong. We will find a time for you on the same day.

          Tell us about every medicine that you take. Call us when something feels wrong. We will find a time for you on the same day.

          Tell us about every medicine that you take. Call us when something feels wrong. We will find a time for you on the same day.

          Tell us about every medicine that you take. Call us when something feels wrong. We will find a time for you on the same day.

          Tell us about every medicine that you take. Call us when something feels wrong. We will find a time for you on the same day.
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        """
        Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, 1975
        """,
        "https://apps.dtic.mil/sti/citations/ADA006655"),
      RuleSource(
        """
        A trial with 2,235 readers in which the grade of a text made no difference to what they knew, Journal of General Internal Medicine
        """,
        "https://doi.org/10.1007/s11606-024-09200-z"),
    ]
  }
}
