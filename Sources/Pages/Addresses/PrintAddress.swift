/// Addresses for paper.
public enum PrintAddress {
  /// An address as people read and type it: no scheme, no fragment, no slash at the end.
  public static func shown(_ address: String) -> String {
    var shown = address[...]
    for scheme in ["https://", "http://"] where shown.lowercased().hasPrefix(scheme) {
      shown = shown.dropFirst(scheme.count)
    }
    shown = shown.prefix { $0 != "#" }
    return String(shown.hasSuffix("/") ? shown.dropLast() : shown)
  }
}
