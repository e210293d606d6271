internal import Markdown

/// Reading ease by module as a plot, a strip a formula: each dot a module.
struct ReadingPlot {
  private let report: LibraryReport

  init(_ report: LibraryReport) { self.report = report }

  private static let (width, height, left) = (760.0, 64.0, 130.0)

  var html: String {
    let strips = [
      strip("Flesch-Kincaid grade", from: 0, to: 16) { $0.grade }, strip("SMOG grade", from: 0, to: 16) { $0.smog },
      strip("INFLESZ (ease)", from: 40, to: 100) { $0.inflesz },
    ].compactMap { $0 }
    guard !strips.isEmpty else { return "" }
    let rows = strips.enumerated().map { "<g transform=\"translate(0 \(Double($0) * Self.height))\">\($1)</g>" }
    return """
      <h2>Reading ease</h2>
      <p>Each dot is a module, named when a pointer rests on it; the figures stand in the table above. A lower grade, and a \
      higher INFLESZ, is easier.</p>
      <svg class="plot" role="img" aria-label="Reading ease by module; the figures stand in the table of modules" \
      viewBox="0 0 \(Self.width) \(Self.height * Double(strips.count))">\(rows.joined())</svg>
      """
  }

  /// nil where no module has such a figure.
  private func strip(
    _ name: String, from low: Double, to high: Double, _ value: (LibraryReport.Reading) -> Double?
  ) -> String? {
    let dots = report.modules.compactMap { module in module.reading.flatMap(value).map { (module, $0) } }
    guard !dots.isEmpty else { return nil }
    func x(_ value: Double) -> Double {
      let share = (min(max(value, low), high) - low) / (high - low)
      return ((Self.left + share * (Self.width - Self.left - 20)) * 10).rounded() / 10
    }
    let circles = dots.map { module, value in
      "<circle cx=\"\(x(value))\" cy=\"20\" r=\"5\"><title>\(HTMLBuffer.escaped(module.module)): \(value)</title></circle>"
    }
    let marks = stride(from: low, through: high, by: (high - low) / 4).map {
      "<text x=\"\(x($0))\" y=\"48\" text-anchor=\"middle\">\(Int($0))</text>"
    }
    return "<text x=\"0\" y=\"24\">\(name)</text><line x1=\"\(x(low))\" x2=\"\(x(high))\" y1=\"20\" y2=\"20\"/>"
      + circles.joined() + marks.joined()
  }
}
