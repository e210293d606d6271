internal import Curriculum
internal import Diagnostics

/// The colours of the theme, light and dark, with the places where they are set.
struct DesignTokens: Sendable {
  struct Color: Sendable {
    /// 0 to 255.
    let red, green, blue: Int
    let place: Place
    let text: String
  }

  private(set) var light: [String: Color] = [:]
  private(set) var dark: [String: Color] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// For which readers a rule of a style sheet counts.
  private enum Scheme {
    case all, light, dark

    /// - Parameter line: the beginning of a block.
    init(_ line: String) {
      guard line.contains("prefers-color-scheme") else {
        self = .all
        return
      }
      self = line.contains("dark") == line.contains("not ") ? .light : .dark
    }
  }

  /// Takes the custom properties `--name: #RRGGBB` of a style sheet, the later over the earlier. `prefers-color-scheme` is
  /// known where it begins a block at the top level.
  mutating func read(_ file: SourceFile) {
    let declaration = /--([a-z0-9-]+)\s*:\s*(#[0-9A-Fa-f]{3,8})\s*;/
    var offset = 0
    var depth = 0
    var scheme = Scheme.all
    for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self)
      if depth == 0 { scheme = Scheme(text) }
      for (name, value, range) in declarations(declaration, in: text) {
        let place = Place(file, offset + range.lowerBound..<offset + range.upperBound)
        guard let color = Self.color(value, place) else { continue }
        set(name, color, for: scheme)
      }
      depth += line.reduce(0) { $0 + ($1 == UInt8(ascii: "{") ? 1 : $1 == UInt8(ascii: "}") ? -1 : 0) }
      offset += line.count + 1
    }
  }

  /// What readers of dark pages see in a colour that is never set for them alone is that of the light ones.
  private mutating func set(_ name: String, _ color: Color, for scheme: Scheme) {
    switch scheme {
    case .dark: dark[name] = color
    case .light:
      dark[name] = dark[name] ?? light[name]
      light[name] = color
    case .all:
      light[name] = color
      if dark[name] != nil { dark[name] = color }
    }
  }

  /// Lays the colours of `site.yml` over those of the theme.
  mutating func override(_ theme: ThemeConfiguration) {
    for font in [theme.textFont, theme.headingFont].compactMap({ $0 }) where !ThemeOverrides.isPassedOn(font.value) {
      diagnostics.append(
        .error(
          PublishingRule.fontList, "'\(font.value)' is no list of names of fonts",
          hint: "write names with commas between them: \"Atkinson, sans-serif\"", at: font.place))
    }
    lazy var known = SuggestionIndex(light.keys.sorted())
    for (settings, scheme) in [(theme.lightColors, Scheme.light), (theme.darkColors, .dark)] {
      for setting in settings {
        guard light[setting.name] != nil else {
          diagnostics.append(
            .error(
              PublishingRule.unknownColor, "the theme has no colour '\(setting.name)'",
              hint: known.hint(for: setting.name), at: setting.place))
          continue
        }
        guard let color = Self.color(setting.value, setting.place) else {
          diagnostics.append(
            .error(
              PublishingRule.unknownColor, "'\(setting.value)' is not a colour",
              hint: "write it between quotes as \"#0F5B4F\"",
              at: setting.place))
          continue
        }
        set(setting.name, color, for: scheme)
      }
    }
  }

  private func declarations(_ declaration: Regex<(Substring, Substring, Substring)>, in line: String) -> [(
    name: String, value: String, range: Range<Int>
  )] {
    // Most lines set no colour; asking first spares the regular expression.
    guard line.utf8.contains(UInt8(ascii: "#")), line.contains("--") else { return [] }
    return line.matches(of: declaration).map { match in
      let start = line.utf8.distance(from: line.startIndex, to: match.range.lowerBound)
      return (String(match.1), String(match.2), start..<start + String(match.0).utf8.count)
    }
  }

  /// `#RGB` or `#RRGGBB`.
  private static func color(_ text: String, _ place: Place) -> Color? {
    guard text.hasPrefix("#") else { return nil }
    var digits = String(text.dropFirst())
    if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    guard digits.count == 6, digits.allSatisfy(\.isHexDigit), let number = Int(digits, radix: 16) else { return nil }
    return Color(red: number >> 16, green: number >> 8 & 255, blue: number & 255, place: place, text: "#" + digits)
  }
}
