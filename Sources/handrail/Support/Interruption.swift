import Dispatch
import Foundation

/// What happens when somebody interrupts the program.
enum Interruption {
  /// From now on, an interruption ends the program with 130, with a word on what is left behind.
  static func ends(saying message: String) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Console.standardError("\n" + message + "\n")
        // The handler holds its own source: with nobody else to hold it, it would end and leave the signal ignored.
        withExtendedLifetime(source) { _exit(130) }
      }
      source.activate()
    }
  }
}
