import ArgumentParser
import Diagnostics
import Glibc

/// A slip in the name of a command.
enum UnknownCommand {
  /// Says what was meant and ends the program; nothing where the first word may be right.
  static func refuse(_ word: String?) {
    guard let word, !word.hasPrefix("-"), word != "help", !names.contains(word) else { return }
    let hint = Suggestion.hint(for: word, among: names) ?? "'handrail --help' lists them"
    StandardStreams.writeError("error: there is no command '\(word)'\n  help: \(hint)\n")
    exit(64)
  }

  private static var names: [String] {
    Handrail.configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases }
  }
}
