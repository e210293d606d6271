internal import Curriculum

/// The part of the style sheet that `site.yml` writes.
enum ThemeOverrides {
  static func css(_ theme: ThemeConfiguration) -> String {
    var css = ""
    let fonts = [("--font-text", theme.textFont), ("--font-heading", theme.headingFont)].compactMap { name, font in
      font.map { "\(name): \(sanitized($0.value));" }
    }
    let light = theme.lightColors.map(declaration) + fonts
    if !light.isEmpty { css += ":root { \(light.joined(separator: " ")) }\n" }
    if !theme.darkColors.isEmpty {
      css += "@media (prefers-color-scheme: dark) { :root { "
      css += theme.darkColors.map(declaration).joined(separator: " ") + " } }\n"
    }
    return css
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
