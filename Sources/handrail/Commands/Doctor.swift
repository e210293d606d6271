import ArgumentParser
import Curriculum
import Diagnostics
import Pages
import Publishing

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what is installed, what is missing, and the one command for it.",
    discussion: """
      In a site it also tells what that site cannot do without, and which of its templates fell behind the theme. It \
      installs and changes nothing.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: GlobalOptions

  @Option(help: "text or json.")
  var format: Format = .text

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let root = try siteFolder()
      let theme = try themeFolder(under: root)
      let site = root.flatMap { CurriculumLoader(root: $0).configuration() }
      if let root, site == nil {
        console.say("what \(root)/Content/site.yml asks for cannot be read: run 'handrail check'")
      }
      let survey = InstallationSurvey(shared: SharedFolder.locate(), theme: theme, site: site)
      let folders = root.map { TemplateFolders(root: $0, theme: theme) }
      let report = InstallationReport(parts: survey.parts(), copies: try folders.map(findings) ?? [])
      switch format {
      case .json: print(try report.json())
      case .text:
        print(report.text)
        console.tell(report.copies)
      }
      if report.parts.contains(where: \.isLacking) { throw ExitCode(1) }
    }
  }

  private func findings(in folders: TemplateFolders) throws -> [Diagnostic] {
    try TemplateCopies(folders: folders).findings()
  }

  /// A machine is looked at from anywhere; a folder that was named must be there.
  private func siteFolder() throws -> String? {
    options.root == nil ? try? options.siteRoot() : try options.siteRoot()
  }

  private func themeFolder(under root: String?) throws -> String? {
    options.templates == nil ? try? options.theme(under: root ?? ".") : try options.theme(under: root ?? ".")
  }
}
