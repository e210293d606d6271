internal import Curriculum
internal import Pages

/// `sitemap.xml` (https://www.sitemaps.org/protocol.html): the pages that have a text of their own.
struct Sitemap {
  /// The protocol's limit of addresses in one file.
  static let limit = 50_000

  let curriculum: Curriculum
  let addresses: SiteAddresses

  /// One file, or an index and its parts on a very large site.
  func files() -> [(path: String, bytes: [UInt8])] {
    let entries = addresses.pages.compactMap(entry)
    guard entries.count > Self.limit else { return [("sitemap.xml", document(entries))] }
    let starts = Array(stride(from: 0, to: entries.count, by: Self.limit))
    let parts = starts.enumerated().map { number, start in
      (
        path: "sitemap-\(number + 1).xml",
        bytes: document(Array(entries[start..<min(start + Self.limit, entries.count)]))
      )
    }
    let index = parts.map { "<sitemap><loc>\(xmlText(url($0.path)))</loc></sitemap>\n" }.joined()
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(index)</sitemapindex>\n"
    return [("sitemap.xml", Array(xml.utf8))] + parts
  }

  private func document(_ entries: [String]) -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        + entries.joined() + "</urlset>\n").utf8)
  }

  private func entry(_ page: PageID) -> String? {
    guard page.kind != .notFound, page.kind != .search else { return nil }
    var alternates = ""
    var modified = ""
    if case .topic(let index) = page.kind {
      let topic = curriculum.topics[index]
      guard let module = topic.translations[page.language] else { return nil }
      alternates = self.alternates(of: topic, page)
      modified = module.frontMatter.updated.map { "<lastmod>\($0)</lastmod>" } ?? ""
    }
    return "<url><loc>\(xmlText(url(addresses.path(of: page))))</loc>\(modified)\(alternates)</url>\n"
  }

  private func alternates(of topic: Topic, _ page: PageID) -> String {
    let written = topic.translations.indices.filter { topic.translations[$0] != nil }
    guard written.count > 1 else { return "" }
    return written.map { index in
      let address = url(addresses.path(of: page.inLanguage(index)))
      return
        "<xhtml:link rel=\"alternate\" hreflang=\"\(curriculum.languages[index].code)\" href=\"\(xmlText(address))\"/>"
    }.joined()
  }

  private func url(_ path: String) -> String { curriculum.configuration.baseURL.address(of: path) }
}
