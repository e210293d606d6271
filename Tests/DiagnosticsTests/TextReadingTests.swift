import TestSupport
import Testing

@testable import Diagnostics

@Suite struct TextReadingTests {
  private func read(_ bytes: [UInt8]) throws -> String {
    string(try SourceFile.text(path: "a.md", bytes: bytes).bytes)
  }

  private func told(_ bytes: [UInt8]) throws -> String { try report { _ = try read(bytes) } }

  private func utf16(_ text: String, isBig: Bool, hasMark: Bool = true) -> [UInt8] {
    let mark: [UInt16] = hasMark ? [0xFEFF] : []
    return (mark + text.utf16).flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? bytes : bytes.reversed()
    }
  }

  private let sample = "---\ntitle: Qué es 🧡\n---\n"

  @Test func utf8IsReadWithAByteOrderMarkAndWithoutOne() throws {
    #expect(try read(Array(sample.utf8)) == sample)
    #expect(try read([0xEF, 0xBB, 0xBF] + sample.utf8) == sample)
    #expect(try read([]) == "")
    #expect(try read([0xEF, 0xBB, 0xBF]) == "")
  }

  @Test(arguments: [true, false]) func utf16WithAByteOrderMarkIsRead(isBig: Bool) throws {
    #expect(try read(utf16(sample, isBig: isBig)) == sample)
    #expect(try read(utf16(sample.replacing("\n", with: "\r\n"), isBig: isBig)).split(separator: "\r\n").count == 3)
    #expect(try read(utf16("", isBig: isBig)) == "")
  }

  @Test func aPlaceInAFileOfUTF16CountsItsLettersAndLines() throws {
    let file = try SourceFile.text(path: "a.md", bytes: utf16("é\nñandú: x", isBig: false))
    let colon = try #require(file.bytes.firstIndex(of: UInt8(ascii: ":")))
    #expect(file.position(of: colon) == LineAndColumn(line: 2, column: 6))
  }

  @Test func aByteOrderMarkTakesNoColumn() throws {
    let file = try SourceFile.text(path: "a.md", bytes: [0xEF, 0xBB, 0xBF] + "key: x".utf8)
    #expect(file.position(of: 3) == LineAndColumn(line: 1, column: 4))
  }

  @Test func damagedUTF16IsToldWhole() throws {
    let halfAPair = utf16("ab", isBig: false) + [0x3D, 0xD8]
    for bytes in [utf16("abc", isBig: true).dropLast(), halfAPair[...]] {
      #expect(try told(Array(bytes)).contains("a.md: error: this file is saved as UTF-16 and is damaged or cut short"))
    }
  }

  @Test(arguments: [true, false]) func utf16WithoutAMarkIsTold(isBig: Bool) throws {
    let message = try told(utf16(sample, isBig: isBig, hasMark: false))
    #expect(message.contains("a.md: error: this file is saved as UTF-16 or UTF-32"))
    #expect(message.contains("'Encoding: UTF-8'"))
  }

  @Test func utf32IsTold() throws {
    let letters: [UInt8] = "abc".utf8.flatMap { [$0, 0, 0, 0] }
    #expect(try told([0xFF, 0xFE, 0, 0] + letters).contains("saved as UTF-16 or UTF-32"))
  }

  @Test func aFewNoughtsAreNoUTF16() throws {
    let text = "one\u{0}two and much more text behind it, as after a loss of power\u{0}"
    #expect(try read(Array(text.utf8)) == text)
    #expect(try read([UInt8](repeating: 0, count: 40)).utf8.count == 40)
  }

  @Test func theFirstByteOfWindows1252IsToldWithWhatItMeans() throws {
    #expect(
      try told(Array("---\ntitle: T\n---\n\nDon".utf8) + [0x92] + Array("t wait ".utf8) + [0x97]) == """
        a.md:5:4: error: this file is not saved as UTF-8: here stands byte 0x92, an apostrophe (’) in Windows-1252, which older programs write [encoding]
         5 | Don\u{FFFD}t wait \u{FFFD}
           |    ^
          help: open it in the program that you write it in, choose 'Save as…' and 'Encoding: UTF-8' (not ANSI, not Unicode), and save it again

        """)
  }

  @Test(
    arguments: [
      (0x80, "the character €"), (0x85, "three dots"), (0x91, "an opening single"),
      (0x93, "an opening quotation mark (“)"),
      (0x94, "a closing"), (0x95, "a bullet"), (0x96, "a dash (–)"), (0x97, "a dash (—)"), (0x9C, "the character œ"),
      (0xA0, "a no-break space"), (0xBF, "the character ¿"), (0xE9, "the letter é"), (0xF1, "the letter ñ"),
      (0x81, "which no text has"),
    ] as [(UInt8, String)])
  func aByteIsToldByWhatItMeans(byte: UInt8, meaning: String) throws {
    #expect(try told(Array("caf".utf8) + [byte] + Array(" x".utf8)).contains(meaning))
  }

  @Test func aLetterThatIsCutInTwoIsTold() throws {
    #expect(try told(Array("caf".utf8) + [0xC3]).contains("a.md:1:4: error: this file is not saved as UTF-8"))
    #expect(try told([0xED, 0xA0, 0x80]).contains("a.md:1:1: error: this file is not saved as UTF-8"))
    #expect(try told([0xC0, 0xAF]).contains("not saved as UTF-8"))
  }

  @Test func aReturnAloneEndsALine() throws {
    #expect(try read(Array("a\rb\r\rc\r\nd\r".utf8)) == "a\nb\n\nc\r\nd\n")
    #expect(try told(Array("a\rb\r".utf8) + [0xE9]).contains("a.md:3:1: error"))
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}rest", "a Word file or another packed one"), ("%PDF-1.7 x", "a PDF file"),
    ("{\\rtf1\\ansi x}", "a rich text file (RTF)"),
  ])
  func aFileOfAnotherProgramIsToldAsSuch(text: String, kind: String) throws {
    #expect(try told(Array(text.utf8)).contains("a.md: error: this is \(kind) under another name, and no text"))
  }
}
