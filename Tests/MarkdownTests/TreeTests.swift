import Diagnostics
import Testing

@testable import Markdown

@Suite struct TreeTests {
  @Test(arguments: HTMLWriterTests.documents) func dumps(_ text: String) throws {
    print(TreeDump.lines(of: try MarkdownDocument(parsing: SourceFile(path: "test.md", text: text))))
  }
}
