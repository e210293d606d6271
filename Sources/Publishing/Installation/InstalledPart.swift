internal import Files
internal import Glibc

/// Something that Handrail works with and that may be missing on a machine.
public struct InstalledPart: Sendable, Equatable {
  public enum State: String, Sendable {
    case installed, missing, outdated, broken
  }

  /// What mends it.
  public enum Remedy: Sendable, Equatable {
    /// The name of a package of Debian.
    case package(String)
    case command(String)
  }

  public let name: String
  /// What cannot be done without it.
  public let purpose: String
  public let state: State
  /// Where it lies, or what is wrong with it.
  public let detail: String
  /// Who cannot do without it: a line of `site.yml`, or `every site`; nil where it is not needed.
  public var neededBy: String?
  public let remedy: Remedy?

  /// Whether somebody must do something.
  public var isLacking: Bool { neededBy != nil && state != .installed && state != .outdated }

  /// The one command that installs what several parts lack; nil where there is none.
  public static func command(for parts: [InstalledPart]) -> String? {
    var packages: [String] = []
    var commands: [String] = []
    for part in parts where part.state != .installed {
      switch part.remedy {
      case .package(let name): packages.append(name)
      case .command(let text): commands.append(text)
      case nil: continue
      }
    }
    if !packages.isEmpty { commands.insert(installing(packages), at: 0) }
    return commands.isEmpty ? nil : commands.joined(separator: " && ")
  }

  private static func installing(_ packages: [String]) -> String {
    let names = packages.joined(separator: " ")
    // Where there is no apt, the names still say what to look for.
    guard Files.program("apt-get") != nil else { return "YOUR-PACKAGE-MANAGER install \(names)" }
    return (geteuid() == 0 ? "" : "sudo ") + "apt-get install --no-install-recommends \(names)"
  }
}
