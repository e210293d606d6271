/// Small pure functions on paths with `/` between their parts.
public enum Paths {
  private static let slash = UInt8(ascii: "/")

  /// `a/b` and `c` give `a/b/c`; an absolute second part stands alone.
  public static func join(_ base: String, _ part: String) -> String {
    if part.hasPrefix("/") || base.isEmpty || base == "." { return part }
    if part.isEmpty { return base }
    return base.hasSuffix("/") ? base + part : base + "/" + part
  }

  /// Whether a path comes before another in the order of their bytes.
  public static func precedes(_ one: String, _ other: String) -> Bool {
    var (one, other) = (one, other)
    return one.withUTF8 { one in other.withUTF8 { one.lexicographicallyPrecedes($0) } }
  }

  /// Everything before the last `/`, or ""; `/a` lies in `/`.
  public static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The folders on the way to a relative path, from the innermost outwards.
  public static func folders(of path: String) -> some Sequence<String> {
    sequence(first: parent(of: path), next: parent(of:)).prefix { !$0.isEmpty }
  }

  /// The part after the last `/`.
  public static func name(of path: String) -> String {
    path.utf8.lastIndex(of: slash).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// The part of the name after its last dot, lower-cased, or "".
  public static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// A path as it is written in a file of a folder, both from the same start: `a/c.md` in `a/b` gives `../c.md`.
  public static func relative(_ path: String, from folder: String) -> String {
    let (target, own) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(target.dropLast(), own).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: own.count - shared) + target[shared...]).joined(separator: "/")
  }

  /// A relative path as it is read from a folder: `../c.md` in `a/b` gives `a/c.md`; nil when it leads above the start.
  public static func resolve(_ relative: String, in folder: String) -> String? {
    var rest = Array(relative.utf8)[...]
    let dot = UInt8(ascii: ".")
    var path = Array(folder.utf8)
    // Most paths begin with `../` or nothing of the kind, and have no dots between their parts.
    while rest.starts(with: "../".utf8) {
      guard !path.isEmpty else { return nil }
      path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      rest = rest.dropFirst(3)
    }
    let isPlain = rest.indices.allSatisfy { index in
      (rest[index] != dot && rest[index] != slash)
        || (index > rest.startIndex && rest[index - 1] != slash && rest[index - 1] != dot)
    }
    if !path.isEmpty { path.append(slash) }
    path += rest
    let joined = String(decoding: path, as: UTF8.self)
    return isPlain ? joined : normalize(joined)
  }

  /// `a/./b/../c` gives `a/c`; nil when `..` leads above the start.
  public static func normalize(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
