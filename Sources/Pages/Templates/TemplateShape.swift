/// The names that a template may use, and what stands behind them. The models in `Models/` fill exactly these.
indirect enum TemplateShape: Sendable {
  /// Text, HTML or a yes-or-no.
  case value
  case object([String: TemplateShape])
  case list(TemplateShape)

  /// An object of plain values.
  static func values(_ names: String...) -> TemplateShape {
    .object(Dictionary(uniqueKeysWithValues: names.map { ($0, .value) }))
  }

  var names: [String] {
    if case .object(let children) = self { children.keys.sorted() } else { [] }
  }

  func child(_ name: String) -> TemplateShape? {
    if case .object(let children) = self { children[name] } else { nil }
  }

  /// This object with more names.
  func adding(_ more: [String: TemplateShape]) -> TemplateShape {
    guard case .object(let children) = self else { return self }
    return .object(children.merging(more) { _, new in new })
  }
}
