import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Curriculum

@Suite struct ContentChangeWriterTests {
  private let fixture: RenamingFixture
  private var root: String { fixture.site.root }
  private var writer: ContentChangeWriter { ContentChangeWriter(root: root) }

  init() throws { fixture = try RenamingFixture() }

  /// Every file below the root with its text.
  private func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      let path = Paths.join(root, name)
      if Files.kind(path) == .file { files[name] = String(decoding: try Files.read(path), as: UTF8.self) }
    }
    return files
  }

  @Test func everythingIsWrittenAndNothingLeftOver() async throws {
    let plan = try await fixture.rename(to: "steps/weekly")
    try writer.write(plan.change, name: "rename")
    let files = try files()
    for change in plan.change.files {
      let newPath = try #require(change.newPath)
      #expect(files[newPath] == String(decoding: change.newBytes, as: UTF8.self))
    }
    #expect(files["Content/en/care/plan.md"] == nil)
    #expect(files.keys.allSatisfy { !$0.contains("/.") })
    #expect(report(await fixture.site.load().diagnostics) == "")
  }

  @Test func aFileThatNobodyMayWriteStopsAll() async throws {
    let plan = try await fixture.rename(to: "steps/weekly")
    chmod(Paths.join(root, "Content/programs/p.yml"), 0o444)
    let before = try files()
    let told = try report { try writer.write(plan.change, name: "rename") }
    #expect(told.contains("Content/programs/p.yml: error: this file may not be written"))
    #expect(try files() == before)
  }

  @Test func aFileThatHasChangedMeanwhileStopsAll() async throws {
    let plan = try await fixture.rename(to: "steps/weekly")
    try fixture.site.folder.write("---\ntitle: New\n---\n", to: "Content/en/steps/one.md")
    let before = try files()
    #expect(try report { try writer.write(plan.change, name: "rename") }.contains("this file has changed meanwhile"))
    #expect(try files() == before)
  }

  @Test func modesStay() async throws {
    let path = Paths.join(root, "Content/en/care/plan.md")
    chmod(path, 0o640)
    try writer.write(try await fixture.rename(to: "steps/weekly").change, name: "rename")
    var information = stat()
    stat(Paths.join(root, "Content/en/steps/weekly.md"), &information)
    #expect(information.st_mode & 0o7777 == 0o640)
  }

  /// As if the program had been killed after each of its steps.
  @Test func whateverIsCutShortIsFinished() async throws {
    let change = try await fixture.rename(to: "steps/weekly").change
    let wanted = try await Self.result(of: change)
    for done in 0...change.files.count {
      let other = try RenamingFixture()
      let content = other.site.folder
      try await Self.cutShort(change, after: done, in: content)
      let outcome = await other.site.load()
      #expect(report(outcome.diagnostics).contains("was cut short, and some of them are still as they were"))
      let writer = ContentChangeWriter(root: other.site.root)
      #expect(try writer.finish() == "rename care/plan steps/weekly")
      for (path, text) in wanted { #expect(try content.text(of: path) == text) }
      #expect(!Files.exists(content.path(of: "Content/en/care/plan.md")))
      #expect(!Files.exists(content.path(of: "Content/.change")))
      #expect(try writer.finish() == nil)
    }
  }

  private static func result(of change: ContentChange) async throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: change.files.compactMap { file in
        file.newPath.map { ($0, String(decoding: file.newBytes, as: UTF8.self)) }
      })
  }

  /// The folder as it is once the plan has been written and some files are in their places.
  private static func cutShort(_ change: ContentChange, after done: Int, in folder: TemporaryFolder) async throws {
    var lines = ["rename care/plan steps/weekly"]
    for (number, file) in change.files.enumerated() {
      guard let newPath = file.newPath else { continue }
      lines.append("put \(number) \(newPath)")
      try folder.write(file.newBytes, to: number < done ? newPath : "Content/.change/\(number)")
      guard newPath != file.path else { continue }
      lines.append("remove \(file.path)")
      if number < done { try Files.remove(folder.path(of: file.path)) }
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "Content/.change/plan")
  }

  @Test func whatWasNotReadyHasTouchedNothing() async throws {
    let before = try files()
    try fixture.site.folder.write("half", to: "Content/.change/0")
    #expect(report(await fixture.site.load().diagnostics) == "")
    #expect(try writer.finish() == nil)
    #expect(try files() == before)
  }
}
