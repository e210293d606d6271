extension ProseText {
  /// The parts between quotation marks, without the marks. One that is never closed quotes nothing.
  var quotations: [Range<Int>] {
    guard bytes.contains(UInt8(ascii: "\"")) else { return [] }
    let marks = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\"") }
    return stride(from: 0, to: marks.count - 1, by: 2).map { marks[$0] + 1..<marks[$0 + 1] }
  }
}
