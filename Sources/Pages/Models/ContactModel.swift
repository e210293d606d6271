internal import Curriculum

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
      "phone": clinic.phone, "phoneURL": ResolvedLink.dialed("tel:" + clinic.phone),
      "afterHoursPhone": clinic.afterHoursPhone,
      "afterHoursPhoneURL": clinic.afterHoursPhone.map { ResolvedLink.dialed("tel:" + $0) },
      "email": clinic.email, "emailURL": clinic.email.map { "mailto:" + $0 },
      "address": clinic.address?.oneLine, "hours": clinic.hours.map(text),
      "isExample": clinic.isPlainlyAnExample,
    ])
  }

  func crisis() -> TemplateObject {
    let lines = curriculum.crisisLines
    return TemplateObject([
      "emergency": lines.first { $0.id == "emergency" }.map(line),
      "lifeline": lines.first { $0.id == "lifeline" }.map(line),
      "others": lines.filter { $0.id != "emergency" && $0.id != "lifeline" }.map(line),
    ])
  }

  func line(_ line: CrisisLine) -> TemplateObject {
    let word = line.textWord.map(text) ?? ""
    let afterDialing = line.afterDialing.map(text) ?? ""
    return TemplateObject([
      "name": text(line.name), "phone": line.phone,
      "phoneURL": ResolvedLink.dialed("tel:" + line.dial), "afterDialing": afterDialing.isEmpty ? nil : afterDialing,
      "text": line.text,
      "textPhrase": line.text.map { number in
        word.isEmpty
          ? strings.text(.printTextNumber, ("number", number))
          : strings.text(.printTextWord, ("word", word), ("number", number))
      },
      "textURL": line.text.map {
        ResolvedLink.dialed("sms:" + $0) + (word.isEmpty ? "" : "?body=" + Linker.percentEncoded(word))
      },
      "chat": line.chat, "hours": line.hours.map(text),
      "note": line.note.map(text),
    ])
  }
}
