import TestSupport
import Testing

@testable import Checks

@Suite struct TranslatedNumberTests {
  private func found(_ original: String, _ translation: String) async throws -> String {
    try await findings(
      of: "translated-number", in: ["en/a/b.md": module(original), "es/a/b.md": module(translation)])
  }

  @Test(arguments: [
    ("Wait 10 days.", "Espere diez días."), ("Wait ten days.", "Espere 10 días."), ("1,000 people", "1.000 personas"),
    ("1,000 people", "1 000 personas"), ("1,000 people", "mil personas"), ("50% of us", "El 50 % de nosotros"),
    ("50 percent of us", "El cincuenta por ciento"), ("One in four people", "Una de cada cuatro personas"),
    ("1 in 4 people", "Una de cada 4 personas"), ("A quarter of us", "Una cuarta parte"), ("2.5 hours", "2,5 horas"),
    ("Thirty-five people", "Treinta y cinco personas"), ("35 people", "Treinta y cinco personas"),
    ("Two hundred people", "200 personas"), ("100,000 people", "Cien mil personas"),
    ("1.5 million people", "1,5 millones de personas"), ("Call 1-800-662-4357.", "Llame al (800) 662-4357."),
    ("From 7 p.m.", "Desde las 19:00"), ("At 9:00 a.m.", "A las 9 a. m."), ("On May 3, 2026", "El 3/5/2026"),
    ("Both of them", "Los dos"), ("Step Four", "Cuarto paso"), ("8mg", "8 mg"), ("½ of it", "La mitad"),
    ("The third week", "La semana 3"), ("Half an hour", "Media hora"), ("Half an hour", "30 minutos"),
    ("At 0.125 of it", "Con 0,125 de eso"), ("$5.00 each", "$5 cada una"), ("Once a day", "Una vez al día"),
    ("24-hour help", "Ayuda las 24 horas"), ("Twenty-one days", "Veintiún días"),
    ("From 1999 to 2003. In it", "De 1999 a 2003. En"), ("In 1996 it said so", "En 1996 dice que"),
    ("Call 988.", "Llame al 988 y oprima 2."), ("In the 1990s", "En los años noventa"),
    ("Care around the clock", "Atención las 24 horas"), ("Neither", "Ninguna de las dos cosas"),
  ])
  func theSameNumbersAgree(original: String, translation: String) async throws {
    #expect(try await found(original, translation) == "")
  }

  @Test(arguments: [
    ("Call 911.", "Llame al 991."), ("Wait 10 days.", "Espere cien días."), ("1,000 people", "100 personas"),
    ("2.5 hours", "25 horas"), ("8 mg", "80 mg"), ("8 mg", "8 mcg"), ("8mg", "8ml"), ("3 days", "3 semanas"),
    ("Three days", "Tres semanas"), ("One in four people", "Una de cada cinco personas"),
    ("Call 1-800-662-4357.", "Llame al 1-800-662-4375."), ("Thirty-five people", "Treinta y seis personas"),
    ("From 7 p.m.", "Desde las 20:00"), ("5 %", "5 mg"), ("Two people", "Tres personas"),
    ("Ten minutes, from 0 to 10", "Diez horas, de 0 a 10"),
  ])
  func otherNumbersAreErrors(original: String, translation: String) async throws {
    #expect(try await found(original, translation).contains("error: "), "\(original)")
  }

  @Test func theOtherNumberIsToldAtItsPlaceWithTheLineOfTheOriginal() async throws {
    #expect(
      try await found("Text.\n\nCall 911.", "Texto.\n\nLlame al 991.") == """
        Content/es/a/b.md:7:10: error: '991' stands here, and '911' in Content/en/a/b.md:7 [translated-number]
         7 | Llame al 991.
           |          ^~~
          help: compare both texts, and mend the number that is wrong

        """)
  }

  @Test func aMissingAndAnAddedNumberAreWarnings() async throws {
    let missing = try await found("Text.\n\nCall 988 now.", "Texto.\n\nLlame ya.")
    #expect(missing.contains("Content/es/a/b.md:7:1: warning: Content/en/a/b.md:7 has '988'"))
    let added = try await found("Text.\n\nCall now.", "Texto.\n\nLlame al 988.")
    #expect(try await found("Wait two days.", "Espere.").contains("warning: Content/en/a/b.md:5 has 'two'"))
    #expect(added.contains("Content/es/a/b.md:7:10: warning: '988' is not in the original, Content/en/a/b.md:7"))
  }

  @Test func everyPlaceIsLookedAt() async throws {
    for (one, other) in zip(everyPlace(of: "Wait 10 days."), everyPlace(of: "Espere 20 días.")) {
      let told = try await findings(of: "translated-number", in: ["en/a.md": one.module, "es/a.md": other.module])
      #expect(told.contains("'20' stands here"), "\(one.place)")
    }
  }

  @Test func textsUnderAHeadingAreComparedTogetherWherePagesDiffer() async throws {
    let original = "Text.\n\n## One\n\nWait 10 days. Then come.\n\n## Two\n\nWait 30 days."
    let translation = "Texto.\n\n## Uno\n\nEspere 10 días.\n\nLuego venga.\n\n## Dos\n\nEspere 40 días."
    let told = try await found(original, translation)
    #expect(told.contains("Content/es/a/b.md:15:8: error: '40' stands here, and '30' in Content/en/a/b.md:13"))
    #expect(!told.contains("'10'"))
  }

  @Test func aLanguageWithoutNumbersIsLeftAlone() async throws {
    let told = try await findings(
      of: "translated-number",
      in: [
        "site.yml": TemporarySite.configuration.replacing("[en, es]", with: "[en, fr]"), "en/a.md": module("Call 911."),
        "fr/a.md": module("Appelez le 991."),
      ])
    #expect(told == "")
  }
}
