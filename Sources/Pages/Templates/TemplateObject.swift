internal import Mustache

/// What a template sees under its names. A class of its own, because looking up names in a plain dictionary costs the
/// template engine a search for a conditional conformance at every name.
final class TemplateObject: MustacheParent {
  private let values: [String: Any]

  init(_ values: [String: Any?]) {
    self.values = values.compactMapValues { $0 }
  }

  func child(named name: String) -> Any? { values[name] }
}
