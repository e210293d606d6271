public import Curriculum
internal import Files
internal import Foundation
internal import Printing

/// Looks what there is on this machine of all that Handrail works with.
public struct InstallationSurvey: Sendable {
  private let shared: String?
  private let theme: String?
  private let site: SiteConfiguration?

  /// - Parameters:
  ///   - shared: the folder with the theme and the starter content that come with the program.
  ///   - theme: the theme in use, where it is another one.
  ///   - site: what the site asks for; nil where there is no site.
  public init(shared: String?, theme: String?, site: SiteConfiguration?) {
    self.shared = shared
    self.theme = theme
    self.site = site
  }

  /// What does not lie beside the program comes first, since nothing works without it.
  public func parts() -> [InstalledPart] {
    [themeAndStarter, printEngine, font, pictureTool, linkTool, browser]
  }

  private var themeAndStarter: InstalledPart {
    InstalledPart(
      name: "theme and starter content", purpose: "pages, and new sites", state: shared == nil ? .missing : .installed,
      detail: shared ?? "not beside the program: install Handrail anew, from its package or with 'make install'",
      neededBy: theme == nil ? "every site" : nil, remedy: nil)
  }

  private var printEngine: InstalledPart {
    let (state, detail) = printState()
    return InstalledPart(
      name: "print engine", purpose: "handouts as PDF files", state: state, detail: detail,
      neededBy: site?.publishesHandouts == true ? "'handouts: publish' in Content/site.yml" : nil,
      remedy: PrintEngine.installCommand.map { .command($0) })
  }

  private func printState() -> (InstalledPart.State, String) {
    guard let engine = PrintEngine.locate() else { return (.missing, "WeasyPrint in a Python environment of its own") }
    switch engine.condition() {
    case .works(let version): return (.installed, "WeasyPrint \(version), \(engine.python)")
    case .outdated(let difference): return (.outdated, "\(difference), \(engine.python)")
    case .broken(let words): return (.broken, "\(engine.python): \(words)")
    }
  }

  /// Fonts are found by Fontconfig, which comes with what prints; without it nobody can ask.
  private var font: InstalledPart {
    let isThere = Files.program("fc-match").map { Self.output(of: $0, ["--format=%{family}", "Andika"]) == "Andika" }
    return InstalledPart(
      name: "font Andika", purpose: "handouts in letters that are easily told apart",
      state: isThere == true ? .installed : .missing,
      detail: isThere == true ? "found by Fontconfig" : "handouts are set in another font",
      remedy: .package("fonts-sil-andika"))
  }

  private var pictureTool: InstalledPart {
    program(
      "vipsthumbnail", package: "libvips-tools", purpose: "photographs in several sizes",
      neededBy: site?.resizesPictures == true ? "'pictures: resize' in Content/site.yml" : nil)
  }

  private var linkTool: InstalledPart {
    program("curl", package: "curl", purpose: "'check --external', which asks for addresses outside the site")
  }

  private var browser: InstalledPart {
    program("xdg-open", package: "xdg-utils", purpose: "'dev --open', which shows the preview in the browser")
  }

  private func program(_ name: String, package: String, purpose: String, neededBy: String? = nil) -> InstalledPart {
    let path = Files.program(name)
    return InstalledPart(
      name: name, purpose: purpose, state: path == nil ? .missing : .installed, detail: path ?? "not in PATH",
      neededBy: neededBy, remedy: .package(package))
  }

  private static func output(of program: String, _ arguments: [String]) -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return "" }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
