internal import Curriculum

extension TelephoneLink {
  /// What stands on paper behind a text that does not show the number: the number, and what to send to it. nil where the
  /// text shows it.
  func phrase(behind text: String, _ strings: UserInterfaceStrings) -> String? {
    guard !isShown(in: text) else { return nil }
    return body.map { strings.text(.printTextWord, ("word", $0), ("number", telephone.shown)) } ?? telephone.shown
  }
}
