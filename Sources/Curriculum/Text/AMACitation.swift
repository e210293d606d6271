internal import Markdown

/// A source as the AMA Manual of Style (11th edition, chapter 3) writes it, as HTML.
public struct AMACitation: Sendable {
  public let html: String

  public init(_ entry: BibliographyEntry) {
    var parts: [String] = []
    if !entry.authors.isEmpty { parts.append(Self.authors(entry.authors)) }
    parts.append(Self.title(of: entry))
    if let container = entry.containerTitle { parts.append("<cite>\(HTMLBuffer.escaped(container))</cite>") }
    if let edition = entry.edition { parts.append(HTMLBuffer.escaped(Self.edition(edition))) }
    if let publisher = entry.publisher {
      parts.append(
        HTMLBuffer.escaped(publisher) + (entry.containerTitle == nil ? Self.year(of: entry).map { "; " + $0 } ?? "" : ""))
    }
    if let place = Self.placeInContainer(of: entry) { parts.append(place) }
    if let number = entry.number { parts.append(HTMLBuffer.escaped(number)) }
    if let accessed = entry.accessed, entry.doi == nil { parts.append("Accessed \(Self.date(accessed))") }
    if let doi = entry.doi {
      parts.append(Self.link(BibliographyEntry.address(ofDOI: doi), shown: "doi:" + doi))
    } else if let url = entry.url {
      parts.append(Self.link(url, shown: url))
    }
    html = parts.map { Self.endings.contains(where: $0.hasSuffix) ? $0 : $0 + "." }.joined(separator: " ")
  }

  /// What a reader sees of it.
  var text: String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    return entities.reduce(html.replacing(/<[^>]*>/, with: "")) { $0.replacing($1.0, with: $1.1) }
  }

  /// What needs no full stop behind it.
  private static let endings = [".", "?", "!", "</a>", ".</cite>", "?</cite>", "!</cite>"]

  /// "3rd ed" for 3, "3rd" or "3rd ed".
  private static func edition(_ edition: String) -> String {
    guard let number = Int(edition) else { return edition.hasSuffix(" ed") ? edition : edition + " ed" }
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending) ed"
  }

  /// Up to six authors, or the first three and "et al".
  private static func authors(_ names: [BibliographyEntry.Name]) -> String {
    let written = names.map { name in
      guard !name.isLiteral, let given = name.given else { return HTMLBuffer.escaped(name.family) }
      let initials = given.split { $0 == " " || $0 == "." || $0 == "-" }.compactMap(\.first).map(String.init)
      return HTMLBuffer.escaped(name.family + " " + initials.joined())
    }
    return written.count > 6 ? written.prefix(3).joined(separator: ", ") + ", et al" : written.joined(separator: ", ")
  }

  /// Titles of books and reports stand in italics, those of articles and pages do not.
  private static func title(of entry: BibliographyEntry) -> String {
    let title = HTMLBuffer.escaped(entry.title)
    return entry.containerTitle == nil && entry.type != "webpage" ? "<cite>\(title)</cite>" : title
  }

  /// `2014;65(6):718-726`, or the year alone where nothing else has shown it.
  private static func placeInContainer(of entry: BibliographyEntry) -> String? {
    guard entry.containerTitle != nil || entry.publisher == nil else { return nil }
    guard var text = year(of: entry) else { return nil }
    if let volume = entry.volume { text += ";" + volume }
    if let issue = entry.issue { text += "(" + issue + ")" }
    if let page = entry.page { text += ":" + page }
    return HTMLBuffer.escaped(text)
  }

  private static func year(of entry: BibliographyEntry) -> String? {
    entry.issued.map { String($0.year) }
  }

  private static func date(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return "\(months[date.month - 1]) \(date.day), \(date.year)"
  }

  private static func link(_ url: String, shown: String) -> String {
    "<a href=\"\(HTMLBuffer.escaped(url))\" class=\"external\" rel=\"external noreferrer\">\(HTMLBuffer.escaped(shown))</a>"
  }
}
