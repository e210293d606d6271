import ArgumentParser
import Curriculum
import Diagnostics
import Files
import Publishing

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begins a module, a section or a program from a sensible start.",
    discussion: """
      handrail new module en/addiction/triggers --title "Know your triggers"
      handrail new section en/early-recovery
      handrail new program day-iop
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case module, section, program

    var example: String {
      switch self {
      case .module: "en/addiction/triggers"
      case .section: "en/addiction"
      case .program: "day-iop"
      }
    }
  }

  @OptionGroup var options: GlobalOptions

  @Argument(help: "module, section or program.")
  var kind: Kind

  @Argument(
    help: "For a module <language>/<section>/<name>, for a section <language>/<section>, for a program its name.")
  var path: String

  @Option(help: "Its title (default: its name in words).")
  var title: String?

  func validate() throws { _ = try newFile() }

  private func newFile() throws -> NewFile {
    guard let file = NewFile(kind: kind.rawValue, path: path, title: title) else {
      throw ValidationError(
        "'\(path)' is no path for a new \(kind.rawValue); write it as '\(kind.example)', in small letters, digits and hyphens"
      )
    }
    return file
  }

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let root = try options.siteRoot()
      let start = try newFile()
      let file = Paths.join(root, start.path)
      guard !Files.exists(file) else {
        throw Failure(.error(CommandRule.exists, "\(start.path) is already there", hint: "choose another name"))
      }
      do {
        try Files.makeFolder(Paths.parent(of: file))
        try Files.write(Array(start.text.utf8), to: file)
      } catch let error as FileError {
        throw Failure(.failed(error))
      }
      console.say("began \(start.path), a draft until you take its line 'draft: true' out")
    }
  }
}
