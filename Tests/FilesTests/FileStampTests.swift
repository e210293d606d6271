import Files
import Glibc
import TestSupport
import Testing

@Suite struct FileStampTests {
  /// Longer than a stamp takes to be trusted.
  private func settle() async throws { try await Task.sleep(for: .milliseconds(80)) }

  @Test func aFileThatStaysKeepsItsStamp() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a")
    try await settle()
    #expect(FileStamp(folder.path(of: "a")) != nil)
    #expect(FileStamp(folder.path(of: "a")) == FileStamp(folder.path(of: "a")))
  }

  @Test func anotherTextOfTheSameLengthHasAnotherStamp() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a")
    try await settle()
    let before = FileStamp(folder.path(of: "a"))
    try folder.write("two", to: "a")
    try await settle()
    #expect(FileStamp(folder.path(of: "a")) != before)
  }

  @Test func aTimeThatIsSetBackDoesNotHideAChange() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a")
    try await settle()
    let before = FileStamp(folder.path(of: "a"))
    var information = stat()
    #expect(stat(folder.path(of: "a"), &information) == 0)
    let file = try #require(fopen(folder.path(of: "a"), "r+"))
    fputs("two", file)
    fclose(file)
    #expect(utimensat(AT_FDCWD, folder.path(of: "a"), [information.st_atim, information.st_mtim], 0) == 0)
    try await settle()
    #expect(FileStamp(folder.path(of: "a")) != before)
  }

  @Test func aFileThatHasJustChangedAndNoFileHaveNone() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a")
    #expect(FileStamp(folder.path(of: "a")) == nil)
    #expect(FileStamp(folder.path(of: "b")) == nil)
    #expect(FileStamp(folder.path) == nil)
  }
}
