import Foundation
import QRCode
import TestSupport
import Testing

/// A reader that is not ours: zbar.
private let reader = ["/usr/bin/zbarimg", "/usr/local/bin/zbarimg"].first(where: FileManager.default.isExecutableFile)

/// What a code says, read back.
@Suite(.enabled(if: reader != nil, "zbarimg is not installed"))
struct ReadingBackTests {
  @Test(arguments: [
    "https://clinic.example/addiction/triggers/", "https://clinic.example/es/adicción/", "HTTPS://CLINIC.EXAMPLE/A1",
    "tel:988", String(repeating: "abcdefghij", count: 60),
  ])
  func aReaderGetsTheTextBack(text: String) throws {
    #expect(try read(QRSymbol(text).modules) == text)
  }

  @Test func soItDoesFromTheTerminal() throws {
    let text = "http://192.0.2.7:4000/es/"
    let symbol = try QRSymbol(text)
    #expect(try read(terminal: symbol.terminalText(), ink: false) == text)
    let colored = symbol.terminalText(usesColor: true).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(try read(terminal: colored, ink: true) == text)
  }

  /// - Parameter ink: whether what is drawn is dark.
  private func read(terminal text: String, ink: Bool) throws -> String {
    let rows = text.split(separator: "\n").flatMap { line -> [[Bool]] in
      [line.map { "█▀".contains($0) == ink }, line.map { "█▄".contains($0) == ink }]
    }
    return try read(rows)
  }

  /// The text of a matrix, drawn as a picture with four points to a module and a margin.
  private func read(_ modules: [[Bool]]) throws -> String {
    let margin = 4
    let side = (modules[0].count + 2 * margin) * 4
    let height = (modules.count + 2 * margin) * 4
    var picture = "P1\n\(side) \(height)\n"
    for y in 0..<height {
      for x in 0..<side {
        let (column, row) = (x / 4 - margin, y / 4 - margin)
        let isInside = modules.indices.contains(row) && modules[row].indices.contains(column)
        picture += isInside && modules[row][column] ? "1" : "0"
      }
      picture += "\n"
    }
    let folder = try TemporaryFolder()
    try folder.write(picture, to: "code.pbm")
    return try run("--quiet", "--raw", "-Sbinary", folder.path(of: "code.pbm"))
  }

  private func run(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try #require(reader))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
