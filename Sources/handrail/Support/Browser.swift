import Foundation

/// The browser of the person at this computer.
enum Browser {
  /// Opens an address where the desktop knows how; where it does not, the address stands in the terminal.
  static func open(_ address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
