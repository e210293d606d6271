internal import Curriculum

/// What all printed documents of a site share: made once, read by all.
final class PrintSite: Sendable {
  let curriculum: Curriculum
  let addresses: SiteAddresses
  let templates: PrintTemplates
  let bodies: [BodyContext]
  let shared: [TemplateObject]
  /// The bibliography as HTML, in the order of its entries.
  let citations: [String]
  /// A picture of `Content/` as a `data:` address, by its path below it.
  let pictures: [String: String]

  init(
    curriculum: Curriculum, addresses: SiteAddresses, templates: PrintTemplates, media: MediaTable,
    pictures: [String: String]
  ) {
    self.curriculum = curriculum
    self.addresses = addresses
    self.templates = templates
    self.pictures = pictures
    citations = curriculum.bibliography.entries.map { AMACitation($0).html }
    bodies = curriculum.languages.indices.map { index in
      BodyContext(
        curriculum: curriculum, addresses: addresses, media: media, strings: templates.library.strings[index],
        language: curriculum.languages[index])
    }
    shared = curriculum.languages.indices.map { index in
      let contacts = ContactModel(curriculum: curriculum, language: curriculum.languages[index])
      return TemplateObject([
        "strings": TemplateObject(table: templates.library.strings[index].values),
        "clinic": contacts.clinic(), "crisis": contacts.crisis(),
      ])
    }
  }

  /// An address of the site as people read and type it: without scheme, without a slash at the end.
  func shortAddress(of path: String) -> String {
    var short = curriculum.configuration.baseURL.address(of: path)
    if let scheme = short.range(of: "://") { short = String(short[scheme.upperBound...]) }
    return short.hasSuffix("/") ? String(short.dropLast()) : short
  }

  func text(_ text: LocalizedText, language: Int) -> String {
    text.text(in: curriculum.languages[language], fallbacks: curriculum.languages)
  }
}
