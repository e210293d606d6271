public import Diagnostics
internal import QRCode

/// What the preview tells the person at the terminal while it runs.
public enum PreviewNotice: Sendable {
  /// It can be opened at these addresses; those of the network come after this computer's own.
  case serving(own: String, network: [String])
  /// The first reading has ended, after so many seconds.
  case ready(seconds: Double)
  /// Files were saved and the site follows, after so many milliseconds; the paths are shown from the site's root.
  case changed(paths: [String], milliseconds: Int)
  /// Everything was read again, after so many milliseconds.
  case readAgain(milliseconds: Int)
  /// What keeps the site from being updated; the last good state goes on being served.
  case stopped([Diagnostic])
  /// What was told last is mended.
  case mended
  /// Changes are noticed by looking twice a second; the reason is the system's.
  case polling(reason: String)

  /// One line, or nothing for `stopped`, whose diagnostics are told as such.
  public var line: String? {
    switch self {
    case .serving(let own, let network):
      (["preview at \(own)"] + network.map { "on this network at \($0)" } + ["Ctrl-C ends it"]).joined(separator: "\n")
    case .ready(let seconds): "ready after \((seconds * 100).rounded() / 100) s"
    case .changed(let paths, let milliseconds): "changed: \(Self.listed(paths)), \(milliseconds) ms"
    case .readAgain(let milliseconds): "many changes: everything read again, \(milliseconds) ms"
    case .stopped: nil
    case .mended: "mended"
    case .polling(let reason):
      "changes are looked for twice a second, because the system cannot tell of them: \(reason)\n"
        + "to have them told at once: "
        + "sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=524288, then start again"
    }
  }

  /// The first address of the network as a QR code for a phone's camera, drawn for a terminal; nil where there is none.
  /// - Parameter usesColor: see `QRSymbol.terminalText`.
  public func code(usesColor: Bool) -> String? {
    guard case .serving(_, let network) = self, let address = network.first else { return nil }
    return (try? QRSymbol(address))?.terminalText(usesColor: usesColor)
  }

  /// `a, b` or `a, b and 212 more`.
  private static func listed(_ paths: [String]) -> String {
    let shown = paths.sorted().prefix(2).joined(separator: ", ")
    return paths.count > 2 ? "\(shown) and \(paths.count - 2) more" : shown
  }
}
