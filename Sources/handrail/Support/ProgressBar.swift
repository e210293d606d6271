import Foundation

/// One line on the terminal that says how far the work has come and how long the rest will take. It shows nothing where
/// standard error is no terminal, nor with `--quiet` or `--no-progress`.
struct ProgressBar {
  /// Characters between the brackets.
  private static let width = 24

  private let isShown: Bool

  init(_ options: GlobalOptions) {
    isShown = !options.quiet && !options.noProgress && isatty(2) == 1
  }

  /// - Parameter remaining: nil before anything is known of the pace.
  func show(done: Int, total: Int, remaining: Duration?) {
    guard isShown, total > 0 else { return }
    let filled = Self.width * done / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    Console.standardError("\r[\(bar)] \(done) of \(total)\(Self.estimate(remaining))\u{1B}[K")
  }

  /// Takes the line away, so that what follows begins at the left.
  func clear() {
    if isShown { Console.standardError("\r\u{1B}[K") }
  }

  private static func estimate(_ remaining: Duration?) -> String {
    guard let seconds = remaining?.components.seconds, seconds > 0 else { return "" }
    return seconds < 60 ? ", about \(seconds) s left" : ", about \((seconds + 30) / 60) min left"
  }
}
