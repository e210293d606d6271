internal import Curriculum

/// What the text of a page may need while it is written: everything shared by the pages of one language.
final class BodyContext: Sendable {
  let curriculum: Curriculum
  let addresses: SiteAddresses
  let media: MediaTable
  let strings: UserInterfaceStrings
  let variables: Variables
  let glossary: GlossaryMatcher
  let punctuation: SmartPunctuation

  init(
    curriculum: Curriculum, addresses: SiteAddresses, media: MediaTable, strings: UserInterfaceStrings,
    language: Language
  ) {
    self.curriculum = curriculum
    self.addresses = addresses
    self.media = media
    self.strings = strings
    variables = Variables(curriculum, in: language)
    glossary = GlossaryMatcher(curriculum.glossary, in: language)
    punctuation = SmartPunctuation(language)
  }
}

/// The pictures and files beside the modules, as they will be published.
public struct MediaTable: Sendable {
  public struct File: Sendable {
    /// Relative to the site's base, with the content's hash in its name.
    public let path: String
    /// In CSS pixels; nil where it is no picture or does not say.
    public let size: (width: Int, height: Int)?

    public init(path: String, size: (width: Int, height: Int)?) {
      self.path = path
      self.size = size
    }
  }

  private let files: [String: File]

  /// - Parameter files: by their paths below `Content/`.
  public init(_ files: [String: File]) {
    self.files = files
  }

  public subscript(path: String) -> File? { files[path] }
}
