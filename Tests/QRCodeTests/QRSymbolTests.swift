import QRCode
import Testing

@Suite struct QRSymbolTests {
  static let address = "https://clinic.example/es/adicción/desencadenantes/"

  @Test func theThreeFindersStandInTheirCorners() throws {
    let modules = try QRSymbol(Self.address).modules
    let last = modules.count - 1
    // Annex of ISO/IEC 18004: a dark ring, a light ring and a dark core of 3 x 3.
    for (top, left) in [(0, 0), (0, last - 6), (last - 6, 0)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = max(abs(row - 3), abs(column - 3))
          #expect(modules[top + row][left + column] == (ring != 2), "row \(row), column \(column)")
        }
      }
    }
  }

  @Test func aLongerTextMakesALargerCode() throws {
    #expect(try QRSymbol("a").size == 21)
    #expect(try QRSymbol(String(repeating: "a", count: 2331)).size == 177)
  }

  @Test func whatCannotBeHeldIsRefused() {
    #expect(throws: QRCodeError.empty) { try QRSymbol("") }
    #expect(throws: QRCodeError.holdsNUL) { try QRSymbol("a\u{0}b") }
    #expect(throws: QRCodeError.tooLong(bytes: 2332)) { try QRSymbol(String(repeating: "a", count: 2332)) }
  }

  @Test func theOutlineEnclosesTheDarkModulesAndNoOthers() throws {
    let symbol = try QRSymbol(Self.address)
    let zone = QRSymbol.quietZone
    let drawn = try filled(symbol.svg(title: "Triggers"), side: symbol.size + 2 * zone)
    for (row, line) in drawn.enumerated() {
      for (column, isDark) in line.enumerated() {
        let (x, y) = (column - zone, row - zone)
        let inside = (0..<symbol.size).contains(x) && (0..<symbol.size).contains(y)
        #expect(isDark == (inside && symbol.modules[y][x]), "row \(y), column \(x)")
      }
    }
  }

  @Test func theTitleIsEscaped() throws {
    #expect(try QRSymbol("a").svg(title: "Sleep & <rest>").contains("<title>Sleep &amp; &lt;rest&gt;</title>"))
  }

  /// The modules that the last path of an SVG fills, by counting the vertical edges to the left of each.
  private func filled(_ svg: String, side: Int) throws -> [[Bool]] {
    let data = try #require(svg.matches(of: /\ d="([^"]*)"/).last).1
    var crossings = Array(repeating: Array(repeating: 0, count: side + 1), count: side)
    var (x, y) = (0, 0)
    for step in data.matches(of: /M(\d+) (\d+)|([hv])(-?\d+)/) {
      if let column = step.1.flatMap({ Int($0) }), let row = step.2.flatMap({ Int($0) }) {
        (x, y) = (column, row)
      } else if let length = step.4.flatMap({ Int($0) }) {
        if step.3 == "h" {
          x += length
        } else {
          for row in min(y, y + length)..<max(y, y + length) { crossings[row][x] += 1 }
          y += length
        }
      }
    }
    return crossings.map { row in
      var count = 0
      return row.prefix(side).map { crossed in
        count += crossed
        return count % 2 == 1
      }
    }
  }
}
