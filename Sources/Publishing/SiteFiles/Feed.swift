internal import Curriculum
internal import Pages

/// An Atom feed (RFC 4287) of the modules that say when they were last changed, the newest first.
struct Feed {
  private static let limit = 20

  let curriculum: Curriculum
  let addresses: SiteAddresses
  let language: Int
  /// The day of the build, for a feed with no dated module.
  let today: CalendarDate

  static func path(_ language: Language, isFirst: Bool) -> String { isFirst ? "feed.xml" : language.code + "/feed.xml" }

  func bytes() -> [UInt8] {
    let dated = curriculum.topics.indices.compactMap { index -> (date: CalendarDate, topic: Int, module: Module)? in
      guard let module = curriculum.topics[index].translations[language], let date = module.frontMatter.updated else {
        return nil
      }
      return (date, index, module)
    }
    let newest = dated.sorted { ($1.date, $0.topic) < ($0.date, $1.topic) }.prefix(Self.limit)
    let code = curriculum.languages[language]
    let home = url(addresses.path(of: addresses.home(inLanguageAt: language)))
    let title = curriculum.configuration.name.text(in: code, fallbacks: curriculum.languages)
    let own = url(Self.path(code, isFirst: language == 0))
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(code)">
      <title>\(xmlText(title))</title>
      <id>\(xmlText(home))</id>
      <link href="\(xmlText(home))"/>
      <link rel="self" href="\(xmlText(own))"/>
      <updated>\(newest.first?.date ?? today)T00:00:00Z</updated>
      <author><name>\(xmlText(title))</name></author>
      \(newest.map(entry).joined())</feed>

      """.utf8)
  }

  private func entry(_ item: (date: CalendarDate, topic: Int, module: Module)) -> String {
    let address = url(addresses.path(of: PageID(.topic(item.topic), language: language)))
    let variables = Variables(curriculum, in: curriculum.languages[language])
    let summary = item.module.frontMatter.summary.map { "<summary>\(xmlText(variables.resolve($0)))</summary>" } ?? ""
    return """
      <entry><title>\(xmlText(item.module.title))</title><id>\(xmlText(address))</id><link href="\(xmlText(address))"/>\
      <updated>\(item.date)T00:00:00Z</updated>\(summary)</entry>

      """
  }

  private func url(_ path: String) -> String { curriculum.configuration.baseURL.address(of: path) }
}
