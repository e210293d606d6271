internal import Curriculum
internal import Pages
internal import Search

/// The small files that a host or a browser looks for.
enum SmallFiles {
  /// `robots.txt` (RFC 9309). A site with the example clinic asks not to be indexed.
  static func robots(_ curriculum: Curriculum) -> [UInt8] {
    let isExample = curriculum.clinic?.isPlainlyAnExample ?? false
    let base = curriculum.configuration.baseURL
    return Array(
      """
      User-agent: *
      \(isExample ? "Disallow: /" : "Allow: /")

      Sitemap: \(base.origin)\(base.path)sitemap.xml

      """.utf8)
  }

  /// `_headers`, as Netlify and Cloudflare Pages read it; other hosts can copy the values. Both join the fields of all
  /// rules that match an address, so no rule may reach the entries of the search and its parts alike.
  static func headers(_ curriculum: Curriculum) -> [UInt8] {
    let path = curriculum.configuration.baseURL.path
    let kept = ["assets/", "media/", SearchIndex.partsFolder].map {
      "\(path)\($0)*\n  Cache-Control: public, max-age=31536000, immutable"
    }
    let asked = curriculum.languages.map { "\(path)\(SearchIndex.entry(of: $0.code))\n  Cache-Control: no-cache" }
    let fields = SecurityHeaders.fields.map { "  \($0.name): \($0.value)" }.joined(separator: "\n")
    return Array(
      """
      \(path)*
        Content-Security-Policy: \(SecurityHeaders.policy)
      \(fields)
        Strict-Transport-Security: max-age=31536000
      \((kept + asked).joined(separator: "\n"))

      """.utf8)
  }

  /// The web app manifest (https://www.w3.org/TR/appmanifest/) of one language.
  static func manifest(
    _ curriculum: Curriculum, language: Int, start: String, icons: [(path: String, size: String, type: String)],
    colors: (paper: String, pine: String)
  ) -> [UInt8] {
    let code = curriculum.languages[language]
    let name = curriculum.configuration.name.text(in: code, fallbacks: curriculum.languages)
    let icons = icons.map {
      "{\"src\":\(JSONText.quoted($0.path)),\"sizes\":\(JSONText.quoted($0.size)),\"type\":\(JSONText.quoted($0.type))}"
    }
    return Array(
      """
      {"name":\(JSONText.quoted(name)),"short_name":\(JSONText.quoted(name)),"lang":\(JSONText.quoted(code.code)),"start_url":\(JSONText.quoted(start)),\
      "scope":\(JSONText.quoted(curriculum.configuration.baseURL.path)),"display":"minimal-ui",\
      "background_color":\(JSONText.quoted(colors.paper)),"theme_color":\(JSONText.quoted(colors.pine)),\
      "icons":[\(icons.joined(separator: ","))]}

      """.utf8)
  }
}
