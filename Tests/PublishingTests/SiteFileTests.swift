import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Publishing

@Suite struct SitemapTests {
  private let files = [
    "site.yml": "name: A & B\nbaseURL: https://clinic.example/help/\nlanguages: [en, es]\n",
    "en/a/two words.md": module("title: A\nupdated: 2026-05-01"), "es/a/two words.md": module("title: A"),
    "en/a/only.md": module("title: O"),
  ]

  @Test func pagesWithATextOfTheirOwnAreListedWithTheirTranslations() async throws {
    let xml = try await PlannedSite(files).text(at: "sitemap.xml")
    let (english, spanish) = (
      "https://clinic.example/help/a/two%20words/", "https://clinic.example/help/es/a/two%20words/"
    )
    let alternates =
      "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"\(english)\"/><xhtml:link rel=\"alternate\" hreflang=\"es\" href=\"\(spanish)\"/>"
    #expect(xml.contains("<url><loc>\(english)</loc><lastmod>2026-05-01</lastmod>\(alternates)</url>\n"))
    #expect(xml.contains("<url><loc>\(spanish)</loc>\(alternates)</url>\n"))
    #expect(xml.contains("<url><loc>https://clinic.example/help/a/only/</loc></url>\n"))
    #expect(!xml.contains("/es/a/only/"))
    #expect(!xml.contains("search/"))
    #expect(!xml.contains("404"))
  }

  @Test func theFilesAreWellFormed() async throws {
    let site = try PlannedSite(files)
    for path in ["sitemap.xml", "feed.xml", "es/feed.xml"] {
      #expect(XMLParser(data: Data(try await site.text(at: path).utf8)).parse(), "\(path)")
    }
  }
}

@Suite struct FeedTests {
  @Test func datedModulesAreListedNewestFirst() async throws {
    let site = try PlannedSite([
      "site.yml": "name: A & B\nbaseURL: https://clinic.example/\nlanguages: [en, es]\n",
      "en/a.md": module("title: Old\nupdated: 2025-01-01"), "en/b.md": module("title: Undated"),
      "en/c.md": module("title: New <1>\nupdated: 2026-05-01\nsummary: From {{site.name}}."),
      "es/a.md": module("title: Viejo"),
    ])
    let xml = try await site.text(at: "feed.xml")
    #expect(
      xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>A &amp; B</title>
        <id>https://clinic.example/</id>
        <link href="https://clinic.example/"/>
        <link rel="self" href="https://clinic.example/feed.xml"/>
        <updated>2026-05-01T00:00:00Z</updated>
        <author><name>A &amp; B</name></author>
        <entry><title>New &lt;1&gt;</title><id>https://clinic.example/c/</id><link href="https://clinic.example/c/"/>\
        <updated>2026-05-01T00:00:00Z</updated><summary>From A &amp; B.</summary></entry>
        <entry><title>Old</title><id>https://clinic.example/a/</id><link href="https://clinic.example/a/"/>\
        <updated>2025-01-01T00:00:00Z</updated></entry>
        </feed>

        """)
    let spanish = try await site.text(at: "es/feed.xml")
    #expect(!spanish.contains("<entry>"))
    #expect(spanish.contains("<updated>2026-11-21T00:00:00Z</updated>"))
    #expect(spanish.contains("<link rel=\"self\" href=\"https://clinic.example/es/feed.xml\"/>"))
  }

  @Test func twentyEntriesAreEnough() async throws {
    let files = Dictionary(
      uniqueKeysWithValues: (10..<35).map {
        ("en/m\($0).md", module("title: M\nupdated: 2026-01-\($0 - 9 < 10 ? "0" : "")\($0 - 9)"))
      })
    let xml = try await PlannedSite(files).text(at: "feed.xml")
    #expect(xml.ranges(of: "<entry>").count == 20)
    #expect(xml.contains("/m34/"))
    #expect(!xml.contains("/m14/"))
  }
}

@Suite struct SmallFileTests {
  private let configuration =
    "name: {en: The \"Clinic\", es: La clínica}\nbaseURL: https://clinic.example/help/\nlanguages: [en, es]\n"

  @Test func robotsAreWelcomeAtARealSite() async throws {
    let site = try PlannedSite(["site.yml": configuration, "en/a.md": module("title: A")])
    #expect(
      try await site.text(at: "robots.txt")
        == "User-agent: *\nAllow: /\n\nSitemap: https://clinic.example/help/sitemap.xml\n")
  }

  @Test func robotsAreKeptFromAnExample() async throws {
    let site = try PlannedSite([
      "site.yml": configuration + "clinic: x\n", "clinics/x.yml": "name: X\nphone: \"988\"\nexample: true\n",
      "en/a.md": module("title: A"),
    ])
    #expect(try await site.text(at: "robots.txt").contains("\nDisallow: /\n"))
  }

  @Test func headersProtectEveryPageAndKeepHashedFilesForEver() async throws {
    let site = try PlannedSite(["site.yml": configuration, "en/a.md": module("title: A")])
    let headers = try await site.text(at: "_headers")
    #expect(headers.hasPrefix("/help/*\n  Content-Security-Policy: default-src 'none'; "))
    #expect(headers.contains("frame-ancestors 'none'\n  Referrer-Policy: no-referrer\n"))
    for folder in ["assets", "media", "search/parts"] {
      #expect(headers.contains("/help/\(folder)/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
    }
    #expect(headers.contains("/help/search/en.js\n  Cache-Control: no-cache\n"))
    #expect(!headers.contains("/help/search/*"))
  }

  @Test func theManifestIsJSONInItsLanguage() async throws {
    let site = try PlannedSite(["site.yml": configuration, "en/a.md": module("title: A")])
    for (path, name, start) in [
      ("manifest.webmanifest", "The \"Clinic\"", "/help/"), ("es/manifest.webmanifest", "La clínica", "/help/es/"),
    ] {
      let text = try await site.text(at: path)
      let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(json["name"] as? String == name)
      #expect(json["start_url"] as? String == start)
      #expect(json["scope"] as? String == "/help/")
      #expect(json["background_color"] as? String == "#FFFFFF")
      let icons = try #require(json["icons"] as? [[String: String]])
      #expect(icons.map { $0["sizes"] } == ["192x192", "512x512"])
      for icon in icons { #expect(icon["src"]?.hasPrefix("/help/assets/icon-") == true) }
    }
  }
}

@Suite struct XMLTextTests {
  @Test func reservedCharactersAreEscapedAndForbiddenOnesLeftOut() {
    #expect(xmlText("<a b=\"c\"> & é\u{1}\u{FFFE}\n") == "&lt;a b=&quot;c&quot;&gt; &amp; é\n")
  }
}
