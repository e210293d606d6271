extension QRSymbol {
  /// The code for a terminal, two rows of modules a line of half blocks, with its quiet zone; every line ends in a newline.
  /// - Parameter usesColor: sets black on white itself, so that it can be read on terminals of any colour; otherwise the
  ///   light modules are drawn, which suits light text on a dark ground.
  public func terminalText(usesColor: Bool = false) -> String {
    let range = -Self.quietZone..<size + Self.quietZone
    return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { row in
      let line = range.map { column in
        Self.halfBlock(
          upper: isDark(column, row) == usesColor,
          // An odd height leaves half a line over, which stays the colour of the ground.
          lower: (isDark(column, row + 1) == usesColor) && row + 1 < range.upperBound)
      }.joined()
      return usesColor ? "\u{1B}[30;107m\(line)\u{1B}[0m\n" : line + "\n"
    }.joined()
  }

  private static func halfBlock(upper: Bool, lower: Bool) -> String {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}
