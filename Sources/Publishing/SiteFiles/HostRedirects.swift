internal import Curriculum
internal import Pages
internal import PlacedYAML

/// `_redirects`, as Netlify and Cloudflare Pages read it: a line an old address, where it leads, and 301, for good. The
/// host answers by itself then, and search engines forget the old address; elsewhere a small page at it does the same.
struct HostRedirects {
  let curriculum: Curriculum
  let addresses: SiteAddresses

  /// In the order of the topics and languages; an address is asked for with a slash at its end and without.
  var lines: [String] {
    curriculum.topics.enumerated().flatMap { index, topic in
      topic.translations.enumerated().flatMap { language, module in
        module.map { lines(of: $0, PageID(.topic(index), language: language)) } ?? []
      }
    }
  }

  func bytes() -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  private func lines(of module: Module, _ page: PageID) -> [String] {
    let base = curriculum.configuration.baseURL.path
    let target = base + Linker.percentEncoded(addresses.path(of: page))
    return module.frontMatter.redirectFrom.flatMap { old -> [String] in
      guard let path = RedirectedAddress(old.text, of: module, in: curriculum)?.address else { return [] }
      return forms(of: path).map { "\(base)\(Linker.percentEncoded($0)) \(target) 301" }
    }
  }

  private func forms(of path: String) -> [String] {
    if path.hasSuffix("/") { return [String(path.dropLast()), path] }
    let isFile = path.split(separator: "/").last?.contains(".") ?? false
    return isFile ? [path] : [path, path + "/"]
  }
}
