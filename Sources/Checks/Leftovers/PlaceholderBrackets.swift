/// Square brackets with what is to be written in them: `[insert name]`, `[your clinic]`.
enum PlaceholderBrackets {
  /// What the words in such brackets begin with.
  private static let openings = [
    "insert ", "your ", "name of ", "clinic name", "clinic's name", "clinic phone", "phone number", "add ", "enter ",
    "fill in", "to be added", "inserte ", "insertar ", "su clínica", "su nombre", "su número", "su teléfono",
    "nombre de la clínica", "nombre de su", "número de teléfono", "escriba ", "agregue ", "complete ",
  ]

  /// How they may begin in a file.
  static var starts: [String] {
    openings.flatMap { ["[" + $0, "[" + $0.uppercased(), "[" + $0.prefix(1).uppercased() + $0.dropFirst()] }
  }

  /// More letters than anybody's request has.
  private static let longest = 80

  static func placeholders(in text: String) -> [Placeholder] {
    text.indices.filter { text[$0] == "[" }.compactMap { start in
      let inside = text[text.index(after: start)...].prefix { $0 != "]" && $0 != "[" }
      guard inside.endIndex < text.endIndex, text[inside.endIndex] == "]", inside.count <= longest else { return nil }
      // A link that was not read as one has a rule of its own.
      guard text[inside.endIndex...].dropFirst().first != "(" else { return nil }
      let words = inside.lowercased()
      let whole = text[start...inside.endIndex]
      guard openings.contains(where: { words.hasPrefix($0) }), !whole.isQuoted else { return nil }
      return Placeholder(text: whole, kind: .brackets)
    }
  }
}
