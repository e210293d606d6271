import TestSupport
import Testing

@testable import Publishing

@Suite struct PortableNameTests {
  private func told(_ paths: [String], isPortable: Bool = true) async throws -> String {
    let files = Dictionary(uniqueKeysWithValues: paths.map { ($0, $0.hasSuffix(".md") ? module("title: A") : "x") })
    let outcome = try await PlannedSite(files.merging(["en/z.md": module("title: Z")]) { $1 }).outcome {
      $0.isPortable = isPortable
    }
    return report(outcome.diagnostics)
  }

  @Test(arguments: [
    ("en/care/con.md", "care/con/index.html", "'con' is the name of a device"),
    ("en/care/Lpt1.md", "care/Lpt1/index.html", "'Lpt1' is the name of a device"),
    ("en/aux/plan.md", "aux/plan/index.html", "'aux' is the name of a device"),
    ("en/care/why?.md", "care/why?/index.html", "'why?' holds a '?'"),
    ("en/care/9:30.md", "care/9:30/index.html", "'9:30' holds a ':'"),
    ("en/care/stop..md", "care/stop./index.html", "'stop.' ends in a dot or a space"),
    ("en/care /plan.md", "care /plan/index.html", "'care ' ends in a dot or a space"),
  ])
  func aNameThatWindowsCannotHoldIsAnError(path: String, published: String, reason: String) async throws {
    let told = try await told([path])
    #expect(
      told.contains("error: this file would be published at '\(published)', which Windows cannot hold: \(reason)"))
    #expect(told.hasPrefix("Content/en/"))
    #expect(try await !self.told([path], isPortable: false).contains("portable-name"))
  }

  @Test func aPictureIsToldByItsFile() async throws {
    let told = try await told(["media/a|b.pdf"])
    #expect(told.contains("Content/media/a|b.pdf: error: this file would be published at 'media/a|b-"))
  }

  @Test func aPathThatIsTooLongIsAnError() async throws {
    let folder = String(repeating: "a-long-name-", count: 9)
    let told = try await told(["en/\(folder)/\(folder).md"])
    #expect(told.contains("which Windows cannot hold: the path has"))
  }

  @Test(arguments: ["con-page", "comfort", "com10", "nullify", "a.b", "prn2", ".well-known"])
  func aNameOfAnyOtherKindIsFine(name: String) {
    #expect(PortableName.fault(in: "care/\(name)/index.html") == nil)
  }
}
