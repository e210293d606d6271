internal import Curriculum
internal import Pages

/// `sitemap.xml` (https://www.sitemaps.org/protocol.html): the pages that have a text of their own.
struct Sitemap {
  /// The protocol's limit of addresses in one file.
  static let limit = 50_000

  let curriculum: Curriculum
  let addresses: SiteAddresses

  /// One file, or an index and its parts on a very large site.
  var paths: [String] {
    let count = listed.count
    guard count > Self.limit else { return ["sitemap.xml"] }
    return ["sitemap.xml"] + (0..<(count + Self.limit - 1) / Self.limit).map(Self.partPath)
  }

  private static func partPath(_ number: Int) -> String { "sitemap-\(number + 1).xml" }

  /// `sitemap.xml`.
  func bytes() -> [UInt8] {
    let parts = paths.dropFirst()
    guard !parts.isEmpty else { return document(listed) }
    let index = parts.map { "<sitemap><loc>\(xmlText(url($0)))</loc></sitemap>\n" }.joined()
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(index)</sitemapindex>\n"
    return Array(xml.utf8)
  }

  /// - Parameter number: from 0.
  func bytes(ofPart number: Int) -> [UInt8] {
    let listed = listed
    let start = min(number * Self.limit, listed.count)
    return document(Array(listed[start..<min(start + Self.limit, listed.count)]))
  }

  /// The pages with a text of their own.
  private var listed: [PageID] {
    addresses.pages.filter { page in
      if page.kind == .notFound || page.kind == .search { return false }
      guard case .topic(let index) = page.kind else { return true }
      return curriculum.topics[index].translations[page.language] != nil
    }
  }

  private func document(_ pages: [PageID]) -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        + pages.map(entry).joined() + "</urlset>\n").utf8)
  }

  private func entry(_ page: PageID) -> String {
    var alternates = ""
    var modified = ""
    if case .topic(let index) = page.kind {
      let topic = curriculum.topics[index]
      alternates = self.alternates(of: topic, page)
      modified = topic.module(inLanguageAt: page.language).frontMatter.updated.map { "<lastmod>\($0)</lastmod>" } ?? ""
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
