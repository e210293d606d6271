internal import Curriculum
internal import Files
internal import Foundation

/// What all printed documents of a site share: made once, read by all.
final class PrintSite: Sendable {
  let curriculum: Curriculum
  let addresses: SiteAddresses
  let templates: PrintTemplates
  let shared: [TemplateObject]
  private let model: SiteModel

  init(curriculum: Curriculum, addresses: SiteAddresses, templates: PrintTemplates, media: MediaTable) {
    self.curriculum = curriculum
    self.addresses = addresses
    self.templates = templates
    model = SiteModel(
      curriculum: curriculum, addresses: addresses, library: templates.library, media: media, assets: .none,
      theme: PublishedTheme(paperLight: "", paperDark: "", logo: nil), handouts: .none, isPortable: false)
    shared = curriculum.languages.indices.map { index in
      let contacts = ContactModel(
        curriculum: curriculum, language: curriculum.languages[index], strings: templates.library.strings[index])
      return TemplateObject([
        "strings": TemplateObject(table: templates.library.strings[index].values),
        "clinic": contacts.clinic(), "crisis": contacts.crisis(),
      ])
    }
  }

  /// The site as one document reads it.
  var reader: SiteReader { SiteReader(model) }

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

extension PublishedAssets {
  /// Those of a document that is complete in itself.
  fileprivate static let none = PublishedAssets(
    stylesheet: "", script: "", icon: "", touchIcon: "", manifests: [], feeds: [], searchScripts: [], searchIndexes: [])
}
