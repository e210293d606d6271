internal import Curriculum

/// What the texts of one language are written with.
final class BodyContext: Sendable {
  let variables: Variables
  let glossary: GlossaryMatcher
  let punctuation: SmartPunctuation

  init(_ curriculum: Curriculum, language: Language) {
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
    /// How long it is.
    public let bytes: Int
    /// The same picture in several widths, as WebP, the narrowest first.
    public let variants: [Variant]

    public init(path: String, size: (width: Int, height: Int)?, bytes: Int, variants: [Variant] = []) {
      self.path = path
      self.size = size
      self.bytes = bytes
      self.variants = variants
    }
  }

  public struct Variant: Sendable {
    public let path: String
    public let width: Int

    public init(path: String, width: Int) {
      self.path = path
      self.width = width
    }
  }

  private let files: [String: File]

  /// - Parameter files: by their paths below `Content/`.
  public init(_ files: [String: File]) {
    self.files = files
  }

  /// The same with other files for some published paths.
  public func replacing(_ changed: [String: File]) -> MediaTable {
    MediaTable(files.mapValues { changed[$0.path] ?? $0 })
  }

  public subscript(path: String) -> File? { files[path] }
}
