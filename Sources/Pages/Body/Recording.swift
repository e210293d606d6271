internal import Curriculum
internal import Files
internal import Markdown

/// A sound or a film in a text: a player that loads nothing until somebody starts it, its name, and ways to take it away
/// or to read it.
struct Recording {
  private let kind: RecordingKind
  private let url: String
  private let label: String
  private let file: MediaTable.File
  /// Where what is said lies as text.
  private let captions: String?
  private let language: String

  /// nil for a picture, and for a file that is not there.
  init?(_ link: ResolvedLink, of node: MarkdownNode, in body: BodyRenderer) {
    guard let file = link.media, let source = link.source, let kind = RecordingKind(source) else { return nil }
    self.kind = kind
    self.file = file
    url = link.url
    label = body.variables.resolve(node.plainText)
    captions = body.site.media(RecordingKind.captions(of: source)).map { body.linker.link(to: $0.path) }
    language = body.module.language.code
  }

  func write(into html: inout HTMLBuffer, _ strings: UserInterfaceStrings) {
    html.markup("<span class=\"recording\"><span class=\"recording-name\">")
    html.text(label)
    html.markup(kind == .sound ? "</span> <audio" : "</span> <video")
    html.markup(" controls preload=\"none\" src=\"")
    html.safeURL(Array(url.utf8)[...])
    html.markup("\" aria-label=\"")
    html.text(label)
    html.markup("\">")
    writeTrack(into: &html, strings)
    writeDownload(into: &html, strings)
    html.markup(kind == .sound ? "</audio> " : "</video> ")
    writeDownload(into: &html, strings)
    writeTranscript(into: &html, strings)
    html.markup("</span>")
  }

  private func writeTrack(into html: inout HTMLBuffer, _ strings: UserInterfaceStrings) {
    guard kind == .film, let captions else { return }
    html.markup("<track kind=\"captions\" default src=\"")
    html.safeURL(Array(captions.utf8)[...])
    html.markup("\" srclang=\"")
    html.text(language)
    html.markup("\" label=\"")
    html.text(strings[.languageName])
    html.markup("\">")
  }

  /// Inside the player it is for browsers that play nothing.
  private func writeDownload(into html: inout HTMLBuffer, _ strings: UserInterfaceStrings) {
    html.markup("<a href=\"")
    html.safeURL(Array(url.utf8)[...])
    html.markup("\" download aria-label=\"")
    html.text(strings[.recordingDownload] + ": " + label)
    html.markup("\">")
    html.text(strings[.recordingDownload])
    html.markup("<span class=\"file-details\"> (")
    html.text(Paths.fileExtension(of: url).uppercased() + ", ")
    html.text(strings.text(.fileSize, ("size", String(max((file.bytes + 500) / 1000, 1)))))
    html.markup(")</span></a>")
  }

  private func writeTranscript(into html: inout HTMLBuffer, _ strings: UserInterfaceStrings) {
    guard let captions else { return }
    html.markup(" <a href=\"")
    html.safeURL(Array(captions.utf8)[...])
    html.markup("\">")
    html.text(strings[.recordingTranscript])
    html.markup("</a>")
  }
}
