/// Small pure functions on paths with `/` between their parts.
public enum Paths {
  /// `a/b` and `c` give `a/b/c`; an absolute second part stands alone.
  public static func join(_ base: String, _ part: String) -> String {
    if part.hasPrefix("/") || base.isEmpty { return part }
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
    var rest = relative[...]
    var base = folder[...]
    while rest.utf8.first == UInt8(ascii: ".") {
      if rest.hasPrefix("../") {
        guard !base.isEmpty else { return nil }
        base = base.utf8.lastIndex(of: UInt8(ascii: "/")).map { base[..<$0] } ?? ""
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("./") {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    let path = base.isEmpty ? String(rest) : "\(base)/\(rest)"
    return rest.utf8.contains(UInt8(ascii: ".")) && rest.contains("./") || rest.contains("//") || rest.hasSuffix("..")
      ? normalize(path) : path
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
