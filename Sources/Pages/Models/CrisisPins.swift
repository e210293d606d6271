internal import Curriculum

/// What the search shows above its results when a query speaks of a crisis: for each topic a few words and the lines
/// that answer it, the first to call first.
struct CrisisPins {
  let contacts: ContactModel

  func objects() -> [TemplateObject] {
    CrisisTopic.allCases.map { topic in
      let (title, text) = words(topic)
      return TemplateObject([
        "topic": topic.rawValue, "title": contacts.strings[title], "text": contacts.strings[text],
        "lines": lines(topic).map(contacts.line),
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

  private func lines(_ topic: CrisisTopic) -> [CrisisLine] {
    let all = contacts.curriculum.crisisLines
    let emergency = all.filter { $0.id == "emergency" }
    let lifeline = all.filter { $0.id == "lifeline" }
    let own = all.filter { $0.topics.contains(topic) && $0.id != "emergency" && $0.id != "lifeline" }
    return switch topic {
    case .suicide: lifeline + emergency + own
    case .overdose: emergency + own
    case .violence, .danger: emergency + own + lifeline
    }
  }
}
