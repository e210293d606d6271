public import Diagnostics

/// A rule that stands in tests alone.
public struct TestRule: Rule {
  public let id: String
  public let explanation = "It stands in tests alone, which break it to see what is told."

  public init(_ id: String) { self.id = id }
}
