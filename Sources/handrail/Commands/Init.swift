import ArgumentParser
import Curriculum
import Diagnostics
import Files
import Publishing

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begins a new site with the starter content.",
    discussion: "The theme stays with the program, so that its updates reach the site; --theme copies it too.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The new site's folder.")
  var folder: String

  @Flag(help: "Copy the theme into the site, to change all of it.")
  var theme = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("name the new site's folder; '.' is this one") }
  }

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      guard let shared = SharedFolder.locate() else {
        throw Failure(
          .error(
            CommandRule.noStarter, "the starter content is not beside the program",
            hint: "install with 'make install PREFIX=…', which brings it"))
      }
      do {
        try NewSite(folder: folder).write(starter: shared, includesTheme: theme)
      } catch let error as FileError {
        throw Failure(.failed(error))
      }
      console.say("began a new site in \(folder)\n\nnext:\n  cd \(ShellText.quoted(folder))\n  handrail build\n")
      console.say("then write your clinic's numbers in Content/clinics/ and name the clinic in Content/site.yml")
    }
  }
}
