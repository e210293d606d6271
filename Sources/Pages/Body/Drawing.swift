internal import Curriculum
internal import Markdown

/// A line drawing of the theme in a text, `![](drawing:spray)`: the partial `drawing-spray`, drawn in the text's own
/// colour, with words for those who do not see it.
struct Drawing {
  private let name: String
  private let svg: [UInt8]
  private let words: String

  /// nil where the picture is no drawing, or one that the theme does not have.
  init?(_ image: MarkdownNode, in body: BodyRenderer) {
    let destination = String(decoding: image.destination, as: UTF8.self)
    guard case .drawing(let name) = body.site.target(of: destination, from: body.module),
      let svg = body.site.drawing(name)
    else { return nil }
    self.name = name
    self.svg = svg
    let own = body.variables.resolve(image.plainText)
    words = own.allSatisfy(\.isWhitespace) ? body.strings.words(forDrawing: name) ?? "" : own
  }

  /// A picture within a line. Its words stand in its title too, which is what print goes by.
  func write(into html: inout HTMLBuffer) {
    html.markup("<span class=\"line-drawing line-drawing-")
    html.text(name)
    html.markup("\" role=\"img\" aria-label=\"")
    html.text(words)
    html.markup("\">")
    let head = svg.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? 0
    html.markup(bytes: svg[..<head])
    html.markup("<title>")
    html.text(words)
    html.markup("</title>")
    html.markup(bytes: svg[head...])
    html.markup("</span>")
  }
}
