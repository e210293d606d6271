internal import Curriculum

/// What the search shows above its results when a query speaks of a crisis: for each topic a few words, the lines that
/// answer it, the first to call first, and the page that says what to do.
struct CrisisPins {
  let contacts: ContactModel

  func objects(answers: (CrisisTopic) -> String?) -> [TemplateObject] {
    CrisisTopic.allCases.map { topic in
      let (title, text) = words(topic)
      let (first, then) = lines(topic)
      return TemplateObject([
        "topic": topic.rawValue, "title": contacts.strings[title], "text": contacts.strings[text],
        "lines": first.map(contacts.line), "otherLines": then.map(contacts.line), "answer": answers(topic),
      ])
    }
  }

  private func words(_ topic: CrisisTopic) -> (title: StringKey, text: StringKey) {
    switch topic {
    case .suicide, .danger: (.helpBoxTitle, .helpBoxText)
    case .overdose: (.pinOverdoseTitle, .pinOverdoseText)
    case .violence: (.pinViolenceTitle, .pinViolenceText)
    }
  }

  /// Those to call, and those for whom that is not the question: where somebody may be dying, no second button competes
  /// with 911.
  private func lines(_ topic: CrisisTopic) -> (first: [CrisisLine], then: [CrisisLine]) {
    let all = contacts.curriculum.crisisLines
    let emergency = all.filter { $0.id == "emergency" }
    let lifeline = all.filter { $0.id == "lifeline" }
    let own = all.filter { $0.topics.contains(topic) && $0.id != "emergency" && $0.id != "lifeline" }
    return switch topic {
    case .suicide: (lifeline + emergency + own, [])
    case .overdose: (emergency, own)
    case .violence, .danger: (emergency + own + lifeline, [])
    }
  }
}
