internal import ContentHash
internal import Diagnostics

/// The page that every address shows until the site can be read for the first time.
enum FirstErrorPage {
  static func fingerprint(_ diagnostics: [Diagnostic]) -> String {
    Fingerprint(of: Array(text(diagnostics).utf8)).digits
  }

  static func html(_ diagnostics: [Diagnostic]) -> [UInt8] {
    Array(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>The site cannot be read yet</title>
      <link rel="stylesheet" href="\(PreviewAddress.stylesheet)">
      </head>
      <body class="first-error">
      <main>
      <h1>The site cannot be read yet</h1>
      <p>Mend this and save: the site then appears here by itself.</p>
      <pre>\(escaped(text(diagnostics)))</pre>
      </main>
      </body>
      </html>

      """.utf8)
  }

  private static func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sortedByPlace().map(TextReporter(usesColor: false).text).joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
