import Dispatch
import Foundation

/// Ends the program with 130 when somebody interrupts it, with a word on what is left behind.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  init(saying message: String) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Console.standardError("\n" + message + "\n")
        _exit(130)
      }
      source.activate()
      return source
    }
  }
}
