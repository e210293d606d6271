internal import Files

/// A file in `Content/` of which nothing is made, and what its author can do about it.
public struct UnreadFile: Sendable {
  /// Below `Content/`.
  public let path: String
  private let reason: Reason
  /// The folder of the site's first language.
  private let language: String

  private enum Reason {
    case outsideLanguages, otherEnding, html, heic, picture, appleDocument, yaml, hidden, rootMedia, unknownData, other
  }

  /// - Parameters:
  ///   - isInLanguage: whether it lies in the folder of a language.
  ///   - language: the site's first one.
  init(_ path: String, isInLanguage: Bool, language: Language) {
    self.path = path
    self.language = language.code
    reason = Self.reason(path, isInLanguage: isInLanguage)
  }

  private static func reason(_ path: String, isInLanguage: Bool) -> Reason {
    let isAtRoot = !path.contains("/")
    if Paths.name(of: path).hasPrefix(".") { return .hidden }
    switch (FileKind(path), Paths.fileExtension(of: path)) {
    case (.module, _): return .outsideLanguages
    case (.media, _), (.document, _): return .rootMedia
    case (_, "markdown"), (_, "mdown"), (_, "mkd"), (_, "text"): return .otherEnding
    case (_, "txt"): return .otherEnding
    case (_, ""): return isInLanguage ? .otherEnding : .other
    case (_, "html"), (_, "htm"): return .html
    case (_, "heic"), (_, "heif"): return .heic
    case (_, "bmp"), (_, "tif"), (_, "tiff"): return .picture
    case (_, "pages"), (_, "numbers"), (_, "key"): return .appleDocument
    case (_, "yaml"): return .yaml
    case (_, "yml") where isAtRoot: return .unknownData
    default: return .other
    }
  }

  /// Why, to stand behind the words that name the file.
  public var why: String {
    switch reason {
    case .outsideLanguages: "it lies in no language's folder, so no page is made of it"
    case .otherEnding: "no page is made of it, since the name of a module ends in .md"
    case .html: "HTML files are not published from here"
    case .heic: "its kind is not published: browsers do not show HEIC pictures"
    case .picture: "its kind is not published: browsers do not show such pictures"
    case .appleDocument: "its kind is not published: only programs of Apple open it"
    case .yaml: "nothing reads it, since the name of a file of settings ends in .yml"
    case .hidden: "its name begins with a dot, and such files may hold secrets"
    case .rootMedia: "files are not published from here"
    case .unknownData: "no file of settings has this name"
    case .other: "its kind is not published"
    }
  }

  public var hint: String {
    let name = Paths.name(of: path)
    switch reason {
    case .outsideLanguages: return "move it to Content/\(language)/<section>/\(name)"
    case .otherEnding: return "if it is a module, rename it to \(stem).md; otherwise move it out of Content"
    case .html:
      return "copy its text into a module, \(stem).md; to have it published as it is, at /\(name), move it to "
        + "Content/\(ContentTree.passedFolder)/"
    case .heic:
      return "save it as JPEG, \(stem).jpg, and use that one (an iPhone takes JPEG pictures by itself where Settings, "
        + "Camera, Formats says 'Most Compatible')"
    case .picture: return "save it as JPEG or PNG, \(stem).jpg, and use that one"
    case .appleDocument: return "export it as PDF, \(stem).pdf, and link that one"
    case .yaml: return "rename it to \(stem).yml"
    case .hidden:
      return
        "published are \(ContentTree.passedHidden.sorted().joined(separator: ", ")) alone; move others out of Content"
    case .rootMedia: return "move it to Content/media/\(name), or beside the module that shows it"
    case .unknownData: return "settings lie in \(ContentTree.dataFiles.joined(separator: ", "))"
    case .other:
      return "published are modules (.md), pictures (jpg, png, gif, svg, webp, avif), sound and film (mp3, m4a, mp4, "
        + "webm), pdf, csv and txt, and files of office programs that a page links; move others out of Content, or to "
        + "Content/\(ContentTree.passedFolder)/ to have them published as they are"
    }
  }

  /// The file's name without its last ending, and without `.md` before that.
  private var stem: String {
    let name = Paths.name(of: path)
    let type = Paths.fileExtension(of: name)
    let stem = type.isEmpty ? name : String(name.dropLast(type.count + 1))
    return stem.lowercased().hasSuffix(".md") ? String(stem.dropLast(3)) : stem
  }
}
