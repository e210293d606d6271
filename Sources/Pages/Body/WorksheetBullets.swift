internal import Markdown

/// What a box of a worksheet says, on the screen and on paper, below its title.
struct WorksheetBullets {
  let items: [String]
  let then: String?

  func write(into html: inout HTMLBuffer) {
    html.markup("<ul>\n")
    for item in items {
      html.markup("<li>")
      html.textWithTelephones(item)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
    guard let then else { return }
    html.markup("<p>")
    html.textWithTelephones(then)
    html.markup("</p>\n")
  }
}
