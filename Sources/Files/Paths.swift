/// Small pure functions on paths with `/` between their parts.
public enum Paths {
  /// `a/b` and `c` give `a/b/c`; an absolute second part stands alone.
  public static func join(_ base: String, _ part: String) -> String {
    if part.hasPrefix("/") || base.isEmpty || base == "." { return part }
    if part.isEmpty { return base }
    return base.hasSuffix("/") ? base + part : base + "/" + part
  }

  /// Everything before the last `/`, or ""; `/a` lies in `/`.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The part after the last `/`.
  public static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The part of the name after its last dot, lower-cased, or "".
  public static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// A relative path as it is read from a folder: `../c.md` in `a/b` gives `a/c.md`; nil when it leads above the start.
  public static func resolve(_ relative: String, in folder: String) -> String? {
    let bytes = Array(relative.utf8)
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    var start = 0
    var kept = folder.utf8[...]
    // Most paths begin with `../` or nothing of the kind, and have no dots between their parts.
    while start + 2 < bytes.count, bytes[start] == dot, bytes[start + 1] == dot, bytes[start + 2] == slash {
      guard !kept.isEmpty else { return nil }
      kept = kept.lastIndex(of: slash).map { kept[..<$0] } ?? kept[..<kept.startIndex]
      start += 3
    }
    let rest = String(decoding: bytes[start...], as: UTF8.self)
    let path = kept.isEmpty ? rest : String(Substring(kept)) + "/" + rest
    let isPlain = bytes.indices.dropFirst(start).allSatisfy { index in
      (bytes[index] != dot && bytes[index] != slash)
        || (index > start && bytes[index - 1] != slash && bytes[index - 1] != dot)
    }
    return isPlain ? path : normalize(path)
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
