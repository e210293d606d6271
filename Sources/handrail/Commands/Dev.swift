import ArgumentParser
import Curriculum
import Diagnostics
import Files
import Foundation
import Preview
import Publishing

struct Dev: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the site in a browser while it is being written.",
    discussion: "What is saved appears by itself; drafts are shown too. Nothing is written into Site/.",
    aliases: ["serve"])

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "The port, or the next free one after it.")
  var port = 4000

  @Option(help: "The address to listen at; 0.0.0.0 lets phones on the same network in.")
  var host = "127.0.0.1"

  @Option(help: "Another name by which browsers may call it, behind a proxy or a tunnel; may be given more than once.")
  var allowHost: [String] = []

  @Flag(help: "Open the browser.")
  var open = false

  @Option(name: [.customShort("u"), .long], help: "The address of the site, in place of baseURL in site.yml.")
  var url: BaseURL?

  @Option(help: "The clinic that publishes, in place of the one in site.yml.")
  var clinic: String?

  func validate() throws {
    if !(1...65535).contains(port) { throw ValidationError("--port must be between 1 and 65535") }
  }

  func run() async throws {
    let console = Console(options)
    Interruption.ends(saying: "preview ended")
    try await Console.run(console) {
      let site = try site()
      let folders = ["Content", "Templates"].map { Paths.join(site.root, $0) } + [site.theme].compactMap { $0 }
      var server = PreviewServer(
        LiveSite(site), root: site.root, folders: folders,
        followsLinks: CurriculumLoader(root: site.root).followsLinks())
      server.host = host
      server.port = port
      server.allowedHosts = allowHost
      try await server.run { tell($0, on: console) }
    }
  }

  private func site() throws -> SiteSettings {
    var site = try options.site()
    site.includesDrafts = true
    site.baseURL = url
    site.clinicID = clinic
    return site
  }

  private func tell(_ notice: PreviewNotice, on console: Console) {
    if let line = notice.line { console.say(line) }
    if let code = notice.code(usesColor: console.usesColor) { console.say(code) }
    switch notice {
    case .stopped(let diagnostics): console.tell(diagnostics)
    case .serving(let own, _): if open { Browser.open(own) }
    default: break
    }
  }
}
