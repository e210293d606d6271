internal import Curriculum
internal import PlacedYAML

/// What in a text nobody can have: telephone numbers that are kept for fiction, hosts that are kept for examples.
enum MadeUpValues {
  /// Where the starter content's site stands.
  static let starterHost = "clinic.example"

  /// What such numbers and hosts hold. Few texts do, and the others need no closer look, which takes much longer.
  static let numberStarts = WordStarts(["555"])
  private static let hostParts = WordStarts(["xample", "XAMPLE"])
  private static let nameParts = WordStarts(["xample", "XAMPLE", "jemplo", "JEMPLO"])

  /// From the left.
  static func telephones(in text: String) -> [Substring] {
    guard !numberStarts.places(in: Array(text.utf8)).isEmpty else { return [] }
    return Telephone.places(in: text).map { text[$0] }.filter { (try? Telephone(String($0)))?.isFictional == true }
  }

  /// Hosts under `.example`, and `example.com`, `.org` and `.net` (RFC 2606, RFC 6761).
  static func hosts(in text: String) -> [Substring] {
    guard !hostParts.places(in: Array(text.utf8)).isEmpty else { return [] }
    return text.matches(of: /[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/).map(\.output).filter { host in
      let labels = host.lowercased().split(separator: ".")
      return labels.last == "example"
        || labels.suffix(2).first == "example" && ["com", "org", "net"].contains(labels.last)
    }
  }

  /// Whether a name or a part of an address says of itself that it is an example, or cannot be one.
  static func isExample(_ text: String, under key: String?) -> Bool {
    switch key {
    case "postalCode": text.contains("0") && text.allSatisfy { $0 == "0" || $0 == "-" }
    case "state": text == "EX"
    default:
      !nameParts.places(in: Array(text.utf8)).isEmpty
        && text.firstMatch(of: /\b(?i:examples?|exampleville|ejemplo)\b/) != nil
    }
  }
}
