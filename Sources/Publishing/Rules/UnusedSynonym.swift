internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Search

/// Every everyday name in `synonyms.yml` is understood in a query.
struct UnusedSynonym: PlanRule {
  let id = "unused-synonym"
  let explanation = """
    An everyday name in Content/synonyms.yml is never understood in a query: it is too long, or made of words alone that \
    the search passes over, or stands twice, and then the names of the second one are lost.
    """
  let category = RuleCategory.structure
  let severity = Severity.warning

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.languages ?? []).flatMap { language, data -> [Diagnostic] in
      let synonyms = plan.curriculum.synonyms[language] ?? []
      return zip(synonyms, data.faults(in: synonyms.map(SearchSynonym.init))).compactMap { synonym, fault in
        fault.map { told(synonym, $0) }
      }
    }
  }

  private func told(_ synonym: Synonym, _ fault: SynonymFault) -> Diagnostic {
    switch fault {
    case .tooManyWords(let limit):
      finding(
        "the search takes no everyday name of more than \(limit) words, so '\(synonym.lay)' is not understood",
        hint: "leave words out of it", at: synonym.place)
    case .stopWordsAlone:
      finding(
        "the search passes over every word of '\(synonym.lay)', so it is not understood",
        hint: "add a word that says what is meant", at: synonym.place)
    case .repeated:
      finding(
        "'\(synonym.lay)' stands above already, and the names here are lost",
        hint: "write all names into one of the two, 'canonical: [… , …]'", at: synonym.place)
    }
  }
}

extension UnusedSynonym {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/synonyms.yml": """
          synonyms:
            en:
              - {lay: to be or, canonical: tremor}
          """
        ],
        good: [
          "Content/synonyms.yml": """
          synonyms:
            en:
              - {lay: the shakes, canonical: tremor}
          """
        ])
    ]
  }
}
