import Foundation
import TestSupport
import Testing

@testable import Printing

@Suite struct EngineConditionTests {
  private let identity = "python3.11/weasyprint-70.0.dist-info\npython3.11/Brotli-1.2.1.dist-info\nhome = /usr/bin\n"

  @Test(
    arguments: [
      (["weasyprint==70.0", "brotli==1.2.1"], nil),
      (["weasyprint==70.1"], "weasyprint 70.0, wanted 70.1"),
      (["brotli==1.2.1", "tiny-css==2.0"], "tiny-css is not there, wanted 2.0"),
      ([], nil),
    ] as [([String], String?)])
  func whatIsInstalledIsHeldAgainstWhatIsWanted(wanted: [String], difference: String?) {
    #expect(PrintEngine.difference(between: wanted, and: identity) == difference)
  }

  /// An interpreter that answers as it is told.
  private func engine(_ script: String, in folder: TemporaryFolder) throws -> PrintEngine {
    try folder.write("#!/bin/sh\n" + script, to: "python")
    let python = folder.path(of: "python")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python)
    return PrintEngine(python: python)
  }

  @Test func anInterpreterThatFailsIsBrokenWithItsLastWord() throws {
    let folder = try TemporaryFolder()
    let engine = try engine("echo Traceback >&2; echo 'OSError: no libpango' >&2; exit 1\n", in: folder)
    #expect(engine.condition() == .broken("OSError: no libpango"))
    let gone = folder.path(of: "gone")
    #expect(PrintEngine(python: gone).condition() == .broken("\(gone) cannot be started"))
    #expect(try self.engine("exit 3\n", in: folder).condition() == .broken("it ended with status 3"))
  }

  @Test func whatIsWantedIsReadBesideTheProgram() throws {
    let folder = try TemporaryFolder()
    let program = folder.path(of: "bin/handrail")
    #expect(PrintEngine.wantedPackages(program: program) == nil)
    try folder.write("# pinned\nweasyprint==70.0\n", to: "share/handrail/print/requirements.txt")
    #expect(PrintEngine.wantedPackages(program: program) == ["weasyprint==70.0"])
  }

  @Test func theCommandIsThatOfWhatIsInstalledAndElseOfTheCheckout() throws {
    let folder = try TemporaryFolder()
    let program = folder.path(of: "bin/handrail")
    #expect(PrintEngine.installCommand(program: program) == nil)
    try folder.write("", to: "Package.swift")
    #expect(PrintEngine.installCommand(program: program) == "make -C \(folder.path) printer")
    try folder.write("", to: "share/handrail/print/install")
    // In a folder of one's own nothing is to be made as root.
    #expect(PrintEngine.installCommand(program: program) == folder.path(of: "share/handrail/print/install"))
  }
}
