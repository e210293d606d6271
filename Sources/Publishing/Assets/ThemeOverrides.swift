internal import Curriculum

/// The part of the style sheet that `site.yml` writes.
enum ThemeOverrides {
  static func css(_ theme: ThemeConfiguration) -> String {
    var css = ""
    let fonts = [("--font-text", theme.textFont), ("--font-heading", theme.headingFont)].compactMap { name, font in
      font.map { "\(name): \(sanitized($0.value));" }
    }
    if !fonts.isEmpty { css += ":root { \(fonts.joined(separator: " ")) }\n" }
    // A colour for light pages alone must not stand on dark ones, where it would be too dark to read.
    css += block(theme.lightColors, "not all and (prefers-color-scheme: dark)")
    css += block(theme.darkColors, "(prefers-color-scheme: dark)")
    return css
  }

  private static func block(_ colors: [PlacedSetting], _ media: String) -> String {
    guard !colors.isEmpty else { return "" }
    return "@media \(media) { :root { \(colors.map(declaration).joined(separator: " ")) } }\n"
  }

  private static func declaration(_ color: PlacedSetting) -> String { "--\(color.name): \(sanitized(color.value));" }

  /// Whether the style sheet gets a value as it is written.
  static func isPassedOn(_ value: String) -> Bool { sanitized(value) == value }

  /// A value that cannot leave its declaration: letters, digits and what font names and colours need, by scalars, and
  /// quotation marks only in pairs.
  private static func sanitized(_ value: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: value.unicodeScalars.filter { $0.properties.isAlphabetic || allowed.contains($0) })
    let text = String(scalars)
    let isBalanced = ["\"", "'"].allSatisfy { mark in text.unicodeScalars.count { String($0) == mark } % 2 == 0 }
    return isBalanced ? text : String(text.filter { $0 != "\"" && $0 != "'" })
  }

  private static let allowed = Set(" ,-_#.0123456789\"'".unicodeScalars)
}
