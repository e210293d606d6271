import Testing

@Suite struct ForbiddenWordTests {
  @Test(arguments: ["try!", "@unchecked Sendable", "nonisolated(unsafe)", "as!", "TODO", "FIXME"])
  func standInNoSource(word: String) throws {
    for file in try SourceTree.files(in: "Sources") {
      #expect(!file.text.contains(word), "\(file.path)")
    }
  }

  @Test func noVariableIsGlobal() throws {
    let declaration = /(?m)^(public |internal |private |fileprivate )?var\s/
    for file in try SourceTree.files(in: "Sources") {
      #expect(!file.text.contains(declaration), "\(file.path)")
    }
  }
}
