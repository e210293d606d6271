internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages

/// Turns the `url(…)` of a style sheet into the published names of the files it means.
struct StylesheetLinks {
  private let file: SourceFile
  private let published: [String: String]

  /// - Parameter published: files of `assets/` by their names below it, with their paths on the site.
  init(_ file: SourceFile, published: [String: String]) {
    self.file = file
    self.published = published
  }

  func rewritten() throws(DiagnosticsError) -> [UInt8] {
    var output: [UInt8] = []
    var rest = Minifying.blankingComments(of: file.bytes)[...]
    if let imported = rest.firstRange(of: Array("@import".utf8)) {
      throw DiagnosticsError(
        .error(
          PublishingRule.cssImport,
          "this style sheet imports another one, which a browser would ignore or load from another host",
          hint: "put the other file into assets/styles/: all of them become one, in the order of their names",
          at: Place(file, imported)))
    }
    while let start = rest.firstRange(of: Array("url(".utf8)) {
      guard let end = rest[start.upperBound...].firstIndex(of: UInt8(ascii: ")")) else { break }
      output += file.bytes[rest.startIndex..<start.upperBound]
      let written = String(decoding: rest[start.upperBound..<end], as: UTF8.self)
      output += Array(try target(of: written, at: start.upperBound..<end).utf8)
      rest = rest[end...]
    }
    return output + file.bytes[rest.startIndex...]
  }

  private func target(of written: String, at range: Range<Int>) throws(DiagnosticsError) -> String {
    let name = written.trimmingQuotes()
    if name.hasPrefix("data:") || name.hasPrefix("#") { return written }
    let place = Place(file, range)
    guard !name.contains("//") else {
      throw DiagnosticsError(
        .error(
          CurriculumRule.thirdParty,
          "this style sheet loads '\(name)' from another host, which would learn who reads the site",
          hint: "put the file into Templates/assets/ and name it there", at: place))
    }
    // `map.svg#part` and `font.eot?#iefix` name a file and something in it.
    let file = String(name.prefix { $0 != "?" && $0 != "#" })
    let candidates = [Paths.normalize("styles/" + file), Paths.normalize(file)].compactMap { $0 }
    guard let path = candidates.lazy.compactMap({ published[$0] }).first else {
      throw DiagnosticsError(
        .error(
          TemplateRule.missingAsset, "this style sheet names '\(name)', and there is no such file in assets/",
          hint: Suggestion.nearest(to: name, among: published.keys.sorted()).map { "did you mean '\($0)'?" }, at: place)
      )
    }
    // The style sheet itself lies in assets/.
    return "\"" + path.trimmingPrefix("assets/") + name.dropFirst(file.count) + "\""
  }
}

extension ArraySlice<UInt8> {
  /// Where `needle` first stands, without regard to the case of letters.
  /// - Parameter needle: in lower case.
  fileprivate func firstRange(of needle: [UInt8]) -> Range<Int>? {
    guard count >= needle.count else { return nil }
    let start = (startIndex...(endIndex - needle.count)).first { start in
      needle.indices.allSatisfy { self[start + $0] == needle[$0] || Self.lowered(self[start + $0]) == needle[$0] }
    }
    return start.map { $0..<$0 + needle.count }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

extension String {
  fileprivate func trimmingQuotes() -> String {
    var text = self[...]
    while let first = text.first, "\"' ".contains(first) { text.removeFirst() }
    while let last = text.last, "\"' ".contains(last) { text.removeLast() }
    return String(text)
  }
}
