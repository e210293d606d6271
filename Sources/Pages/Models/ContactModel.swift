internal import Curriculum
internal import Markdown

/// The clinic and the crisis lines, as templates see them.
struct ContactModel {
  let curriculum: Curriculum
  let language: Language
  let strings: UserInterfaceStrings

  private func text(_ text: LocalizedText) -> String { text.text(in: language, fallbacks: curriculum.languages) }

  func clinic() -> TemplateObject? {
    guard let clinic = curriculum.clinic else { return nil }
    return TemplateObject([
      "name": text(clinic.shortName ?? clinic.name),
      "phone": clinic.phone.shown, "phoneURL": clinic.phone.url,
      "afterHoursPhone": clinic.afterHoursPhone?.shown, "afterHoursPhoneURL": clinic.afterHoursPhone?.url,
      "email": clinic.email, "emailURL": clinic.email.map { "mailto:" + $0 },
      "address": clinic.address?.oneLine, "hours": clinic.hours.map(text),
      "isExample": clinic.isPlainlyAnExample,
    ])
  }

  /// - Parameter answers: the address of the page that answers a cry for help, where there is one.
  func crisis(answers: (CrisisTopic) -> String? = { _ in nil }) -> TemplateObject {
    let lines = curriculum.crisisLines
    return TemplateObject([
      "emergency": lines.first { $0.id == "emergency" }.map(line),
      "lifeline": lines.first { $0.id == "lifeline" }.map(line),
      "others": lines.filter { $0.id != "emergency" && $0.id != "lifeline" }.map(line),
      "pins": CrisisPins(contacts: self).objects(answers: answers),
    ])
  }

  func line(_ line: CrisisLine) -> TemplateObject {
    let word = line.textWord.map(text) ?? ""
    let afterDialing = line.afterDialing.map(text) ?? ""
    let phrase = line.text.map { number in
      word.isEmpty
        ? strings.text(.printTextNumber, ("number", number.shown))
        : strings.text(.printTextWord, ("word", word), ("number", number.shown))
    }
    let place = line.text.flatMap { phrase?.firstRange(of: $0.shown) }
    return TemplateObject([
      "name": text(line.name), "phone": line.phone.shown, "phoneURL": line.phone.url,
      "afterDialing": afterDialing.isEmpty ? nil : afterDialing,
      "text": line.text?.shown,
      "textPhrase": phrase,
      // For a layout that sets the number apart.
      "textBefore": place.flatMap { range in phrase.map { String($0[..<range.lowerBound]) } },
      "textAfter": place.flatMap { range in phrase.map { String($0[range.upperBound...]) } },
      // The word to send is shown, not sent: "your ZIP code" is no word of the reader's.
      "textURL": line.text?.messageURL,
      "chat": line.chat, "hours": line.hours.map(text),
      "note": line.note.map { HTMLBuffer.withTelephones(text($0)) },
    ])
  }
}
