import Testing

@testable import Pages

@Suite struct SmartPunctuationTests {
  private func set(_ text: String, _ language: String) async throws -> String {
    let html = try await BodyFixture(language: language, isAnnotated: false).html(text + "\n")
    return String(html.dropFirst("<p>".count).dropLast("</p>\n".count))
  }

  @Test(arguments: [
    ("en", "\"Yes,\" she said.", "“Yes,” she said."), ("en", "It's 'fine'.", "It’s ‘fine’."),
    ("en", "the '90s and rock 'n' roll's", "the ’90s and rock ‘n’ roll’s"), ("en", "(\"a\") [\"b\"]", "(“a”) [“b”]"),
    ("en", "*\"a\"*", "<em>“a”</em>"), ("en", "\"*a*\"", "“<em>a</em>”"),
    ("en", "one -- two --- three", "one – two — three"),
    ("en", "wait...", "wait…"), ("en", "well-known - yes", "well-known - yes"), ("en", "a.b .. c", "a.b .. c"),
    ("en", "a ---- b ....", "a ---- b ...."), ("en", "`\"a\" --`", "<code>&quot;a&quot; --</code>"),
    ("es", "\"Sí\", dijo.", "“Sí”, dijo."), ("es", "«Sí» --dijo--", "«Sí» –dijo–"),
    ("es", "¿\"Sí\"?", "¿“Sí”?"), ("en", "yes—\"no\"", "yes—“no”"), ("en", "a\u{A0}\"b\"", "a\u{A0}“b”"),
    ("en", "“he said 'yes'”", "“he said ‘yes’”"), ("en", "…\"", "…”"), ("es", "¡'Ya'!", "¡‘Ya’!"),
    ("de", "\"Ja\", sagte sie, 'ja'.", "„Ja“, sagte sie, ‚ja‘."), ("de", "Wie geht's?", "Wie geht’s?"),
    ("fr", "\"Oui\"", "«\u{202F}Oui\u{202F}»"), ("fr", "l'eau d'une 'amie'", "l’eau d’une “amie”"),
  ])
  func marksAreThoseOfTheLanguage(language: String, written: String, printed: String) async throws {
    #expect(try await set(written, language) == printed)
  }
}
