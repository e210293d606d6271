/// What the preview adds to a page as it is served: its script, and leave in the page's policy to listen to its events.
struct PageAdditions: Sendable {
  /// Of the page, as the site tells it.
  let fingerprint: String
  let server: String
  /// The server as the browser calls it, `localhost:4000`.
  let host: String

  /// Before the last `</body>`, or at the end.
  func added(to page: [UInt8]) -> [UInt8] {
    var page = page
    let tag = Array(
      "<script defer src=\"\(PreviewAddress.script)\" data-fingerprint=\"\(fingerprint)\" data-server=\"\(server)\"></script>\n"
        .utf8)
    page.insert(contentsOf: tag, at: page.lastOffset(of: "</body>") ?? page.count)
    return widenPolicies(page)
  }

  /// A policy that allows the event stream too, and no other connection.
  func widened(_ policy: String) -> String {
    let directive = "connect-src "
    guard let range = policy.firstRange(of: directive) else { return directive + source + "; " + policy }
    return policy.replacingCharacters(in: range, with: directive + source + " ")
  }

  /// A source expression (CSP 3, 2.3.1): one address of this server; IPv6 addresses cannot be written as one.
  private var source: String { host.hasPrefix("[") ? "'self'" : host + PreviewAddress.events }

  private func widenPolicies(_ page: [UInt8]) -> [UInt8] {
    let end = page.firstOffset(of: "</head>", from: 0) ?? page.count
    guard let meta = page.firstOffset(of: "http-equiv=\"Content-Security-Policy\"", from: 0), meta < end,
      let content = page.firstOffset(of: "content=\"", from: meta), content < end
    else { return page }
    let start = content + 9
    let length = page[start...].firstIndex(of: UInt8(ascii: "\"")) ?? start
    let policy = widened(String(decoding: page[start..<length], as: UTF8.self))
    return Array(page[..<start]) + Array(policy.utf8) + Array(page[length...])
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}

extension [UInt8] {
  /// Where a text begins, at or after an offset.
  func firstOffset(of text: StaticString, from start: Int) -> Int? {
    let size = text.utf8CodeUnitCount
    guard count >= size else { return nil }
    return (start..<Swift.max(start, count - size + 1)).first { has(text, at: $0) }
  }

  /// Where a text begins for the last time.
  func lastOffset(of text: StaticString) -> Int? {
    let size = text.utf8CodeUnitCount
    guard count >= size else { return nil }
    return (0...count - size).reversed().first { has(text, at: $0) }
  }

  private func has(_ text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { wanted in
      self[offset] == wanted[0] && wanted.indices.allSatisfy { self[offset + $0] == wanted[$0] }
    }
  }
}
