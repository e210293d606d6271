internal import Curriculum
internal import Files
internal import Foundation

/// What all printed documents of a site share: made once, read by all.
final class PrintSite: Sendable {
  let curriculum: Curriculum
  let addresses: SiteAddresses
  let templates: PrintTemplates
  let bodies: [BodyContext]
  let shared: [TemplateObject]
  /// The bibliography as HTML, in the order of its entries.
  let citations: [String]

  init(curriculum: Curriculum, addresses: SiteAddresses, templates: PrintTemplates, media: MediaTable) {
    self.curriculum = curriculum
    self.addresses = addresses
    self.templates = templates
    citations = curriculum.bibliography.entries.map { AMACitation($0).html }
    bodies = curriculum.languages.indices.map { index in
      BodyContext(
        curriculum: curriculum, addresses: addresses, media: media, strings: templates.library.strings[index],
        language: curriculum.languages[index])
    }
    shared = curriculum.languages.indices.map { index in
      let contacts = ContactModel(
        curriculum: curriculum, language: curriculum.languages[index], strings: templates.library.strings[index])
      return TemplateObject([
        "strings": TemplateObject(table: templates.library.strings[index].values),
        "clinic": contacts.clinic(), "crisis": contacts.crisis(),
      ])
    }
  }

  func text(_ text: LocalizedText, language: Int) -> String {
    text.text(in: curriculum.languages[language], fallbacks: curriculum.languages)
  }

  /// A picture below `Content/` as a `data:` address, so that a document is complete in itself; nil for a file that is
  /// no picture or cannot be read.
  func picture(_ path: String) -> String? {
    let types = [
      "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
      "webp": "image/webp",
    ]
    guard let type = types[Paths.fileExtension(of: path)],
      let bytes = try? Files.read(Paths.join(Paths.join(curriculum.root, "Content"), path))
    else { return nil }
    return "data:\(type);base64," + Data(bytes).base64EncodedString()
  }
}
