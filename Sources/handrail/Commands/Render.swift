import ArgumentParser
import Curriculum
import Diagnostics
import Files
import Foundation
import Markdown
import Pages

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turns one Markdown file into an HTML fragment, with no site and no template.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The file, or - for standard input.")
  var file: String

  func run() throws {
    let console = Console(options)
    do {
      let bytes = file == "-" ? Array(FileHandle.standardInput.readDataToEndOfFile()) : try Files.read(file)
      let source = SourceFile(path: file == "-" ? "<stdin>" : file, bytes: bytes)
      let html = try FragmentRenderer.html(of: source)
      StandardStreams.write(html)
    } catch let error as FileError {
      try console.report([.failed(error)], isStrict: false)
    } catch let error as DiagnosticsError {
      try console.report(error.diagnostics, isStrict: false)
    }
  }
}
