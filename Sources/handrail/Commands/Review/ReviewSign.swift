import ArgumentParser
import Curriculum
import Foundation

struct ReviewSign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Shows what is signed off, asks, and writes it into Content/reviews.jsonl.",
    discussion: """
      All modules are signed, or none. Without a terminal that could be asked, --yes says that the text has been read.
      handrail review sign en/addiction/triggers --reviewer "A. Name" --credential LCSW
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var signing: SigningOptions

  @Flag(help: "Sign without showing and asking.")
  var yes = false

  func validate() throws {
    if !yes, isatty(0) != 1 || isatty(1) != 1 {
      throw ValidationError("nobody can be asked here: add --yes once the text has been read; nothing was signed")
    }
  }

  func run() async throws {
    try await ReviewSigning(options: options, signing: signing).run(asking: !yes)
  }
}

/// `handrail review MODULE …`, for scripts that were written before there was `sign`.
struct ReviewWithoutAsking: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-without-asking", abstract: "Signs modules off without asking.", shouldDisplay: false)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var signing: SigningOptions

  func run() async throws {
    try await ReviewSigning(options: options, signing: signing).run(asking: false)
  }
}

/// Signs what the command line names.
private struct ReviewSigning {
  let options: GlobalOptions
  let signing: SigningOptions

  func run(asking: Bool) async throws {
    let console = Console(options)
    try await Console.run(console) {
      let site = try await ReviewedSite(options)
      let modules = try site.modules(named: signing.modules)
      let signature = signing.signature(options)
      if asking, !isAgreed(modules, signature, site) {
        console.say("nothing was signed")
        throw ExitCode(1)
      }
      try ReviewLedger(root: site.root).sign(modules, in: site.curriculum, by: signature)
      for module in modules {
        console.say(
          "\(module.pathInContent) is signed off by \(signature.reviewer), \(signature.credential), on \(signature.signed.date)"
        )
      }
    }
  }

  private func isAgreed(_ modules: [Module], _ signature: ReviewLedger.Signature, _ site: ReviewedSite) -> Bool {
    for module in modules {
      let standing = site.curriculum.standing(signature.scope, of: module)
      print("\(module.pathInContent) (\(signature.scope.rawValue): \(standing.state.rawValue))\n")
      print(ShownLines(site.curriculum.shownText(of: module)).text)
    }
    let count = modules.count == 1 ? "this text" : "these \(modules.count) texts"
    print("\(signature.reviewer), \(signature.credential), signs \(count): \"\(signature.meaning)\"")
    print("Type 'yes' to sign: ", terminator: "")
    fflush(nil)
    return readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "yes"
  }
}
