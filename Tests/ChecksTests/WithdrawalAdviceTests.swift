import TestSupport
import Testing

@testable import Checks

@Suite struct WithdrawalAdviceTests {
  private func found(_ body: String, _ frontMatter: String = "title: A page", in language: String = "en") async throws
    -> String
  {
    let safety = module("Get medical help first.", "title: Withdrawal safety")
    return try await findings(
      of: "withdrawal-advice",
      in: [
        "\(language)/a.md": module(body, frontMatter), "\(language)/get-help/withdrawal-safety.md": safety,
      ])
  }

  @Test func theWayToHelpStandsBeforeTheAdvice() async throws {
    let advice = "Stop drinking on Monday."
    let link = "Read [how](get-help/withdrawal-safety.md) before you stop."
    #expect(try await found("\(link)\n\n\(advice)") == "")
    #expect(try await found("Stop drinking on Monday, but [read this](get-help/withdrawal-safety.md) first.") == "")
    let late = try await found("\(advice)\n\n\(link)")
    #expect(
      late.hasPrefix(
        "Content/en/a.md:5:1: warning: 'Stop drinking' is advice to stop, and nothing before it leads to medical help"),
      "\(late)")
    #expect(try await found("Ask a doctor first.\n\n\(advice)") == "")
  }

  @Test func theCardForAnEmergencyIsReadFirst() async throws {
    let card = "> [!CAUTION]\n> Shaking? Call a doctor before you stop."
    #expect(try await found("Some words.\n\nStop drinking on Monday.\n\n\(card)") == "")
    #expect(try await found("Some words.\n\nStop drinking on Monday.\n\n> [!NOTE]\n> Call a doctor.") != "")
  }

  @Test(arguments: [
    "People who stop drinking sleep badly at first.", "Benzos should be stopped when you join.",
    "Why not give up wine for January?", "Try cutting down on beer.", "If you are ready, just quit booze.",
    "Stopping alcohol on your own shows strength.", "Throw every bottle out.", "Getting off Valium is a choice.",
  ])
  func anyFormOfTheSentenceIsFound(sentence: String) async throws {
    #expect(try await found(sentence).contains("[withdrawal-advice]"))
  }

  @Test(arguments: [
    "Do not stop drinking all at once.", "Never quit Xanax on your own.", "Stopping alcohol suddenly can kill.",
    "It is dangerous to stop drinking at home.", "They stopped selling beer here.", "Stop buying beer.",
    "Avoid detox at home.", "Cut down on coffee.",
  ])
  func aWarningIsNone(sentence: String) async throws {
    #expect(try await found(sentence) == "")
  }

  /// Nothing before it makes it safe.
  @Test(arguments: [
    ("en", "Going cold turkey works."), ("en", "You can detox at home."),
    ("en", "Cut Klonopin by a quarter every week."), ("es", "Deje el alcohol de golpe."),
    ("es", "Puede desintoxicarse en casa."),
  ])
  func stoppingAloneIsAlwaysTold(language: String, sentence: String) async throws {
    let help = language == "en" ? "Ask a doctor first." : "Pregunte antes a un médico."
    #expect(try await found("\(help)\n\n\(sentence)", in: language).contains("can bring on seizures and kill"))
  }

  @Test func theModulesAreAnOption() async throws {
    let rule = WithdrawalAdvice()
    #expect(rule.settings == ["modules: [get-help/withdrawal-safety] (a list of texts)"])
    #expect(!rule.leeway.allows(.note) && rule.leeway.allows(.error))
  }
}
