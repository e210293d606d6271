import TestSupport
import Testing

@testable import Checks

@Suite struct PromiseTests {
  private func found(_ sentence: String, in language: String = "en") async throws -> String {
    try await findings(of: "promise", in: ["\(language)/a.md": module(sentence)])
  }

  @Test(arguments: [
    "We never tell anyone.", "You will not be judged.", "Everything is always confidential.", "You will recover.",
    "Our success rate is high.", "It is 100 % effective.", "Addiction can be cured.",
    "Nine in ten of our clients stay sober.",
    "Will this work? We guarantee it.", "Your children will not be taken away.", "Nobody will find out.",
  ])
  func promisesAreFound(sentence: String) async throws {
    #expect(try await found(sentence).contains("[promise]"))
  }

  @Test(arguments: [
    "No treatment is a guarantee.", "Nobody can guarantee it.", "Addiction cannot be cured.",
    "Hepatitis C can be cured.",
    "A plan does not promise that you will never use again.", "We want this page to work for everyone.",
    "You will not be alone.", "It is not always confidential.", "A thought may say: \"No one will know.\"",
  ])
  func limitsAreNone(sentence: String) async throws {
    #expect(try await found(sentence) == "")
  }

  @Test(arguments: [
    "Nunca compartimos su nombre.", "No perderá su trabajo.", "La adicción se cura.", "Garantizamos un lugar.",
    "Nueve de cada diez de nuestros clientes siguen sobrios.",
  ])
  func spanishPromisesAreFound(sentence: String) async throws {
    #expect(try await found(sentence, in: "es").contains("[promise]"))
  }
}
