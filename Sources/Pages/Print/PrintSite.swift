internal import Curriculum
internal import Files
internal import Foundation
internal import MediaMetadata

/// What all printed documents of a site share: made once, read by all.
final class PrintSite: Sendable {
  let templates: PrintTemplates
  let shared: [TemplateObject]
  /// What texts are written with, on paper as on the website.
  let model: SiteModel

  var curriculum: Curriculum { model.curriculum }
  var addresses: SiteAddresses { model.addresses }
  /// The bibliography as HTML, in the order of its entries.
  var citations: [String] { model.citations }

  init(curriculum: Curriculum, addresses: SiteAddresses, templates: PrintTemplates, media: MediaTable) {
    self.templates = templates
    model = SiteModel(
      curriculum: curriculum, addresses: addresses, library: templates.library, media: media, assets: .none,
      theme: .none, handouts: .none, isPortable: false)
    shared = curriculum.languages.indices.map { index in
      let contacts = ContactModel(
        curriculum: curriculum, language: curriculum.languages[index], strings: templates.library.strings[index])
      return TemplateObject([
        "strings": TemplateObject(table: templates.library.strings[index].values),
        "clinic": contacts.clinic(), "crisis": contacts.crisis(),
      ])
    }
  }

  var reader: SiteReader { SiteReader(model) }

  func text(_ text: LocalizedText, language: Int) -> String {
    model.bodies[language].variables.text(text)
  }

  /// A picture below `Content/` as a `data:` address, so that a document is complete in itself; nil for a file that is
  /// no picture or cannot be read.
  func picture(_ path: String) -> String? {
    let types = [
      "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
      "webp": "image/webp",
    ]
    let fileExtension = Paths.fileExtension(of: path)
    guard let type = types[fileExtension], let bytes = try? curriculum.content.read(path) else { return nil }
    let published = MediaMetadata.removed(from: bytes, fileExtension: fileExtension).bytes
    return "data:\(type);base64," + Data(published).base64EncodedString()
  }
}
