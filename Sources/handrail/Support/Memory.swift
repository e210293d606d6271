import CProcess
import Glibc

/// The memory that the program may use.
enum Memory {
  /// Ends the program with 70 where there is too little to begin with.
  static func check() {
    let needed = handrail_missing_memory()
    guard needed > 0 else { return }
    let limit = handrail_memory_limit()
    let reason = limit > 0 ? "it may use \(limit) MB (ulimit -v)" : "this machine gives it no more"
    Console.standardError(
      "error: there is too little memory to start with: \(reason), and needs about \(needed) MB\n"
        + "  help: give it more memory\n")
    exit(70)
  }
}
