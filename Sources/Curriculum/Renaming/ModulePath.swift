internal import Files

/// The path of a module, `care/plan`, as people and commands write it.
public enum ModulePath {
  /// Whether a word can stand in an address: small letters, digits and hyphens.
  public static func isSlug(_ text: some StringProtocol) -> Bool {
    String(text).wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
  }

  /// The file of a module below `Content/`.
  static func file(of topic: String, _ language: some StringProtocol) -> String { "\(language)/\(topic).md" }

  /// A path as it is written in the files of a folder: `../care/plan.md` from `en/family`.
  /// - Parameters: both below `Content/`.
  static func relative(to path: String, from folder: String) -> String {
    let target = path.split(separator: "/")
    let own = folder.split(separator: "/")
    let common = zip(target.dropLast(), own).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: own.count - common)
    return (up + target[common...]).map { encoded($0) }.joined(separator: "/")
  }

  /// Bytes that would end an address in Markdown, percent-encoded.
  private static func encoded(_ part: Substring) -> String {
    part.unicodeScalars.map { scalar in
      " ()<>%\"".unicodeScalars.contains(scalar)
        ? "%" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }
}

extension Curriculum {
  /// `care/plan` for that itself, for `en/care/plan` and for `Content/en/care/plan.md`.
  public func topicPath(named written: String) -> String {
    var parts = written.split(separator: "/")[...]
    if parts.first == "." { parts.removeFirst() }
    if parts.first == "Content" { parts.removeFirst() }
    if parts.count > 1, languages.contains(where: { $0.code == parts.first ?? "" }) { parts.removeFirst() }
    let path = parts.joined(separator: "/")
    return path.hasSuffix(".md") ? String(path.dropLast(3)) : path
  }

  /// Where the page of a topic stands in each language, from the root of the site.
  func addresses(of topic: String) -> [String] {
    languages.indices.map { $0 == 0 ? "/\(topic)/" : "/\(languages[$0])/\(topic)/" }
  }
}
