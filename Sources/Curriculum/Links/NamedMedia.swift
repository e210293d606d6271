internal import Files
internal import Markdown

extension Curriculum {
  /// The pictures and files, below `Content/`, that the links and pictures of a module lead to.
  public func media(namedBy module: Module, _ variables: Variables) -> [String] {
    module.document.nodes(of: [.link, .image]).compactMap { node in
      // Most links lead to modules and headings.
      if node.destination.first == UInt8(ascii: "#") || node.destination.suffix(3).elementsEqual(".md".utf8) {
        return nil
      }
      let destination = variables.resolve(String(decoding: node.destination, as: UTF8.self))
      guard case .media(let path) = target(of: destination, from: module) else { return nil }
      return path
    }
  }

  /// Files that somebody may have meant to be pages, or links: those of office programs, and texts beside modules.
  public var mediaToLink: [String] {
    media.filter { path in
      let isText = Paths.fileExtension(of: path) == "txt" && !path.hasPrefix("media/")
      return (isText || waitsForLink(path)) && !FileKind.isAboutFolder(path)
    }
  }

  /// Whether a file of `media` is published only where a page links it: one of an office program.
  public func waitsForLink(_ path: String) -> Bool { FileKind(path) == .document }
}
