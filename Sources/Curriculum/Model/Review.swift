/// One sign-off of `Content/reviews.jsonl`: who reviewed which text, and when.
public struct Review: Sendable, Hashable {
  /// The file's path below `Content/`, `en/addiction/triggers.md`.
  public var file: String
  /// SHA-256 of the file as it was reviewed. A file that has changed since is not reviewed.
  public var sha256: String
  public var reviewer: String
  /// `LCSW`, `MD`.
  public var credential: String
  public var date: CalendarDate
  /// Whether a clinician reviewed the content or a qualified translator the translation.
  public var scope: Scope

  public enum Scope: String, Sendable, CaseIterable {
    case clinical, translation
  }
}
