internal import Mustache

/// What a template sees under its names. A class of its own, because looking up names in a plain dictionary costs the
/// template engine a search for a conditional conformance at every name.
final class TemplateObject: MustacheParent, Sendable {
  private let values: [String: any Sendable]
  /// Asked for names that this object does not have.
  private let base: TemplateObject?

  init(_ values: [String: (any Sendable)?], over base: TemplateObject? = nil) {
    self.values = values.compactMapValues { $0 }
    self.base = base
  }

  func child(named name: String) -> Any? { values[name] ?? base?.child(named: name) }
}
