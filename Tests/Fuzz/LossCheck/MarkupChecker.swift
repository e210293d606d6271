/// Finds in a generated page what its templates did not write: scripts, handlers, addresses that run something, and markup
/// that is not closed as it was opened.
public struct MarkupChecker: Sendable {
  /// What a fault is called that no more than an anchor suffers from.
  public static let repeatedID = "an id twice"
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// Elements that no text may bring into a page.
  private static let refused: Set<String> = [
    "applet", "base", "embed", "frame", "frameset", "iframe", "listing", "math", "noembed", "object",
    "plaintext", "portal", "style", "xmp",
  ]
  /// Elements that the templates write, and texts must not.
  private static let counted: Set<String> = ["noscript", "script", "template"]
  private static let addresses: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "icon", "longdesc", "manifest", "ping", "poster",
    "src",
    "srcset", "xlink:href",
  ]
  private static let schemes: Set<String> = ["http", "https", "mailto", "sms", "tel"]

  private let html: [UInt8]
  /// Whether it is printed: its styles and pictures are inside.
  private let isPrinted: Bool
  private let scriptCount: Int
  private var open: [String] = []
  private var scripts = 0
  private var ids: Set<ArraySlice<UInt8>> = []
  private var faults: [String] = []

  /// - Parameter scriptCount: of the scripts that the templates write.
  public static func faults(in html: [UInt8], scriptCount: Int, isPrinted: Bool) -> [String] {
    var checker = MarkupChecker(html, scriptCount: scriptCount, isPrinted: isPrinted)
    checker.check()
    return checker.faults
  }

  /// How many scripts a page has, for one that holds nothing but what its templates write.
  public static func scriptCount(in html: [UInt8]) -> Int {
    HTMLTokens(html).count { if case .start(let tag) = $0 { counted.contains(tag.name) } else { false } }
  }

  private init(_ html: [UInt8], scriptCount: Int, isPrinted: Bool) {
    self.html = html
    self.scriptCount = scriptCount
    self.isPrinted = isPrinted
  }

  private mutating func check() {
    for token in HTMLTokens(html) {
      switch token {
      case .text: break
      case .comment(let range): if range.lowerBound > 0 { fault("a comment or declaration", range) }
      case .start(let tag): start(tag)
      case .end(let tag): end(tag)
      }
    }
    if !open.isEmpty { faults.append("never closed: \(open.suffix(5))") }
    if scripts != scriptCount { faults.append("\(scripts) scripts instead of \(scriptCount)") }
    if String(validating: html, as: UTF8.self) == nil { faults.append("bytes that are not UTF-8") }
  }

  private mutating func fault(_ what: String, _ range: Range<Int>) {
    faults.append("\(what): \(String(decoding: html[range].prefix(200), as: UTF8.self))")
  }

  private mutating func start(_ tag: HTMLTag) {
    if Self.counted.contains(tag.name) { scripts += 1 }
    if Self.refused.contains(tag.name), !(isPrinted && tag.name == "style") { fault("an element", tag.range) }
    for attribute in tag.attributes { check(attribute, of: tag) }
    if tag.attributes.count != Set(tag.attributes.map(\.name)).count { fault("an attribute twice", tag.range) }
    let isVoid = Self.void.contains(tag.name)
    if tag.isSelfClosing, !isVoid, !open.contains("svg"), tag.name != "svg" { fault("closed in itself", tag.range) }
    if !isVoid, !tag.isSelfClosing { open.append(tag.name) }
  }

  private mutating func end(_ tag: HTMLTag) {
    if open.last == tag.name { open.removeLast() } else { fault("closes \(open.last ?? "nothing")", tag.range) }
  }

  private mutating func check(_ attribute: (name: String, value: Range<Int>, isQuoted: Bool), of tag: HTMLTag) {
    let isName = attribute.name.utf8.allSatisfy {
      $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || "-:_".utf8.contains($0)
    }
    if !isName || !attribute.isQuoted || attribute.name.hasPrefix("on") { fault("an attribute", tag.range) }
    if ["style", "srcdoc"].contains(attribute.name), !open.contains("svg") { fault("an attribute", tag.range) }
    if attribute.name == "id", !ids.insert(html[attribute.value]).inserted { fault(Self.repeatedID, tag.range) }
    if Self.addresses.contains(attribute.name), !isSafe(html[attribute.value], in: tag) {
      fault("an address", tag.range)
    }
  }

  private static func mayStandInScheme(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || "+-.".utf8.contains(byte)
  }

  private func isSafe(_ written: ArraySlice<UInt8>, in tag: HTMLTag) -> Bool {
    let address = HTMLEntities.decoded(Array(written)).filter { $0 > 0x20 }
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")),
      address[..<colon].allSatisfy(Self.mayStandInScheme)
    else { return true }
    let scheme = String(decoding: address[..<colon], as: UTF8.self).lowercased()
    if Self.schemes.contains(scheme) { return true }
    return isPrinted && tag.name == "img" && address.starts(with: "data:image/".utf8)
  }
}

extension MarkupChecker {
  /// What a page whose author may write HTML holds of scripts, handlers and addresses that run something, and the author
  /// has not written as a tag.
  public static func foreignTags(in html: [UInt8], scriptCount: Int, writtenIn source: [UInt8]) -> [String] {
    var checker = MarkupChecker(html, scriptCount: scriptCount, isPrinted: false)
    for token in HTMLTokens(html) {
      guard case .start(let tag) = token, !source.holds(html[tag.range]) else { continue }
      if counted.contains(tag.name) {
        checker.scripts += 1
      } else if checker.runsSomething(tag) {
        checker.fault("nobody wrote", tag.range)
      }
    }
    if checker.scripts > scriptCount { checker.faults.append("\(checker.scripts) scripts instead of \(scriptCount)") }
    return checker.faults
  }

  private func runsSomething(_ tag: HTMLTag) -> Bool {
    tag.attributes.contains { attribute in
      attribute.name.hasPrefix("on")
        || Self.addresses.contains(attribute.name) && !isSafe(html[attribute.value], in: tag)
    }
  }
}

extension [UInt8] {
  fileprivate func holds(_ other: ArraySlice<UInt8>) -> Bool {
    indices.contains { self[$0] == other.first && self[$0...].starts(with: other) }
  }
}
