internal import Diagnostics

/// GitHub's ids for headings, unique within a document.
///
/// Lower case; letters, marks, numbers, connector punctuation, hyphens and spaces are kept, all else is dropped; each
/// space becomes a hyphen (html-pipeline's `TableOfContentsFilter`: `text.downcase.gsub(/[^\p{Word}\- ]/u, "")`, then
/// `tr(" ", "-")`). A second heading of the same id gets `-1`, a third `-2`.
public struct GitHubSlug: Sendable {
  private var taken: Set<String> = []
  /// How many times each base was asked for.
  private var counts: [String: Int] = [:]

  /// - Parameter reserved: ids that are not given out.
  public init(reserving reserved: [String] = []) {
    // Room for the headings of most pages, lest every copy grow on its own.
    taken.reserveCapacity(2 * reserved.count)
    taken.formUnion(reserved)
  }

  /// Keeps an id for an explicit use.
  /// - Returns: false if it is taken already.
  @discardableResult
  public mutating func reserve(_ id: String) -> Bool {
    taken.insert(id).inserted
  }

  /// The next free id for a heading's text.
  public mutating func next(for text: String) -> String {
    let base = Self.base(of: text)
    var count = counts[base, default: 0]
    var id = count == 0 ? base : "\(base)-\(count)"
    while !taken.insert(id).inserted {
      count += 1
      id = "\(base)-\(count)"
    }
    counts[base] = count + 1
    return id
  }

  /// The id of one heading, before numbering; "section" where nothing of the text remains, so that no id is empty.
  public static func base(of text: String) -> String {
    if let slug = asciiBase(of: text) { return slug }
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().composed.unicodeScalars {
      if scalar == " " {
        slug.append("-")
      } else if scalar == "-" || isWord(scalar) {
        slug.append(scalar)
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }

  /// The same for text in ASCII, which most headings are; nil for any other.
  private static func asciiBase(of text: String) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"): slug.append(UInt8(ascii: "-"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        slug.append(byte)
      case 0x80...: return nil
      default: continue
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  /// `\p{Word}`: letters, marks, decimal numbers and connector punctuation (Unicode TR 18, annex C), as Ruby has it.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
    default: return scalar.properties.isAlphabetic || scalar.properties.isJoinControl
    }
  }
}
