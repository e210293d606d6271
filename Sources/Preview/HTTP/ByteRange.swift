/// A single range of a `Range` field (RFC 9110, 14).
enum ByteRange {
  /// What a field asks for, of a body of `count` bytes.
  enum Wish: Equatable {
    case whole
    case part(Range<Int>)
    case unsatisfiable
  }

  /// Several ranges, and units other than bytes, are answered with the whole, as the standard allows.
  static func wish(_ field: String, count: Int) -> Wish {
    guard field.lowercased().hasPrefix("bytes=") else { return .whole }
    let text = field.dropFirst(6).filter { $0 != " " }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }) else { return .whole }
    switch (Int(parts[0]), Int(parts[1])) {
    case (nil, let last?) where parts[0].isEmpty:
      return last == 0 || count == 0 ? .unsatisfiable : .part(max(0, count - last)..<count)
    case (let first?, nil) where parts[1].isEmpty:
      return first < count ? .part(first..<count) : .unsatisfiable
    case (let first?, let last?):
      guard first <= last else { return .whole }
      return first < count ? .part(first..<min(last, count - 1) + 1) : .unsatisfiable
    default:
      return .whole
    }
  }
}
