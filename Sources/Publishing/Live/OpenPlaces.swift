internal import Curriculum
internal import Pages
internal import Search

/// Addresses that are left open in a page while it is kept and filled in when it is served, so that a change of a style
/// sheet or of a script makes no page anew. An open place is a word that no text can hold by chance.
struct OpenPlaces: Sendable {
  private static let digits = 3
  /// Seldom in a page, and left as it is in addresses (RFC 3986, section 2.3) and in HTML.
  private static let beginning = UInt8(ascii: "~")
  private let mark: [UInt8]
  /// What the places stand for, given to pages in the place of addresses.
  let addresses: PublishedAssets

  /// A word for the places of one site.
  static func newMark() -> String {
    String(Unicode.Scalar(beginning)) + String(UInt64.random(in: .min ... .max), radix: 36) + "x"
  }

  /// - Parameter mark: from `newMark`; the same mark and number of languages give the same places.
  init(mark: String, languages: [Language]) {
    var count = 0
    func place() -> String {
      defer { count += 1 }
      let number = String(count)
      return mark + String(repeating: "0", count: Self.digits - number.count) + number
    }
    self.mark = Array(mark.utf8)
    addresses = PublishedAssets(
      stylesheet: place(), script: place(), icon: place(), touchIcon: place(),
      manifests: languages.indices.map { SiteFileMaker.manifestPath($0, languages) },
      feeds: languages.indices.map { Feed.path(languages[$0], isFirst: $0 == 0) },
      searchScripts: languages.map { _ in place() },
      searchIndexes: languages.map { SearchIndex.entry(of: $0.code) })
  }

  /// A page with its places filled.
  func fill(_ page: [UInt8], with assets: PublishedAssets) -> [UInt8] {
    let values = Self.values(assets)
    var filled: [UInt8] = []
    filled.reserveCapacity(page.count + 256)
    var rest = page[...]
    while let start = place(in: rest) {
      let end = start + mark.count + Self.digits
      let number = Int(String(decoding: page[start + mark.count..<end], as: UTF8.self))
      filled += rest[..<start]
      filled += Array((number.flatMap { values.indices.contains($0) ? values[$0] : nil } ?? "").utf8)
      rest = page[end...]
    }
    return filled + rest
  }

  /// Whether a page leads to the style sheet.
  func holdsStylesheet(_ page: [UInt8]) -> Bool {
    let wanted = Array(addresses.stylesheet.utf8)
    var rest = page[...]
    while let start = place(in: rest) {
      if page[start...].starts(with: wanted) { return true }
      rest = page[(start + mark.count)...]
    }
    return false
  }

  /// Where the next open place begins.
  private func place(in page: ArraySlice<UInt8>) -> Int? {
    var rest = page
    while let start = rest.firstIndex(of: Self.beginning) {
      if page[start...].starts(with: mark) { return start }
      rest = rest[(start + 1)...]
    }
    return nil
  }

  /// In the order in which the places were given.
  private static func values(_ assets: PublishedAssets) -> [String] {
    [assets.stylesheet, assets.script, assets.icon, assets.touchIcon] + assets.searchScripts
  }
}
