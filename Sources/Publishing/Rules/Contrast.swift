internal import Checks
internal import Diagnostics
internal import Foundation

/// Holds the theme's colours against WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for the borders of controls (1.4.11).
struct Contrast: PlanRule {
  let id = "contrast"
  let explanation = """
    Two colours of the theme are too alike to read (WCAG 2.2, 1.4.3 and 1.4.11). Many readers are old, tired or on a \
    cracked screen.
    """
  let category = RuleCategory.theme
  let severity = Severity.warning

  private static let pairs: [(foreground: String, ground: String, ratio: Double)] = [
    ("ink", "paper", 7), ("ink", "surface", 7), ("muted", "paper", 4.5), ("muted", "surface", 4.5),
    ("link", "paper", 4.5), ("link", "surface", 4.5), ("pine", "paper", 4.5), ("pine", "surface", 4.5),
    ("clay", "paper", 4.5), ("line", "paper", 3), ("line", "surface", 3), ("strip-ink", "strip", 4.5),
    ("warning-ink", "warning-ground", 4.5), ("ink", "warning-ground", 7), ("link", "warning-ground", 4.5),
  ]

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    plan.tokens.map(check) ?? []
  }

  func check(_ tokens: DesignTokens) -> [Diagnostic] {
    let dark = tokens.light.merging(tokens.dark) { _, dark in dark }
    return check(tokens.light, "light") + check(dark, "dark")
  }

  private func check(_ colors: [String: DesignTokens.Color], _ mode: String) -> [Diagnostic] {
    Self.pairs.compactMap { pair in
      guard let foreground = colors[pair.foreground], let ground = colors[pair.ground] else { return nil }
      let ratio = Self.ratio(foreground, ground)
      guard ratio < pair.ratio else { return nil }
      // Figures are written in the same way whatever the locale of whoever builds the site.
      let shown = String(format: "%.1f", (ratio * 10).rounded(.down) / 10)
      return finding(
        "'\(pair.foreground)' \(foreground.text) on '\(pair.ground)' \(ground.text) has a contrast of \(shown) to 1 in "
          + "\(mode) mode, too little to read",
        hint: "choose a pair with at least \(String(format: "%g", pair.ratio)) to 1", at: foreground.place)
    }
  }

  /// WCAG 2.2, "contrast ratio": from 1 to 21.
  static func ratio(_ one: DesignTokens.Color, _ other: DesignTokens.Color) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// WCAG 2.2, "relative luminance".
  private static func luminance(_ color: DesignTokens.Color) -> Double {
    func channel(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channel(color.red) + 0.7152 * channel(color.green) + 0.0722 * channel(color.blue)
  }
}

extension Contrast {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: ["Templates/assets/styles/00-tokens.css": ":root { --paper: #FFFFFF; --ink: #000000; --muted: #999999; }"],
        good: ["Templates/assets/styles/00-tokens.css": ":root { --paper: #FFFFFF; --ink: #000000; --muted: #595959; }"]
      )
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "WCAG 2.2, 1.4.3 Contrast (Minimum)",
        "https://www.w3.org/TR/WCAG22/#contrast-minimum"),
      RuleSource(
        "WCAG 2.2, 1.4.11 Non-text Contrast",
        "https://www.w3.org/TR/WCAG22/#non-text-contrast"),
    ]
  }
}
