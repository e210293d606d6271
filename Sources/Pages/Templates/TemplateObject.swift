/// What stands behind a name in a template.
enum TemplateValue: Sendable, Hashable {
  /// Escaped by `{{name}}`, as it is by `{{{name}}}`.
  case text(String)
  /// Markup that is already safe, for `{{{name}}}`.
  case html([UInt8])
  case flag(Bool)
  case object(TemplateObject)
  case list([TemplateObject])
}

/// What may be put behind a name.
protocol TemplateConvertible {
  var templateValue: TemplateValue { get }
}

extension String: TemplateConvertible { var templateValue: TemplateValue { .text(self) } }
extension Bool: TemplateConvertible { var templateValue: TemplateValue { .flag(self) } }
extension TemplateObject: TemplateConvertible { var templateValue: TemplateValue { .object(self) } }

/// An element of which a whole array is one value: bytes of markup, or a list of objects.
protocol TemplateElement {
  static func templateValue(of elements: [Self]) -> TemplateValue
}

extension UInt8: TemplateElement {
  static func templateValue(of elements: [UInt8]) -> TemplateValue { .html(elements) }
}

extension TemplateObject: TemplateElement {
  static func templateValue(of elements: [TemplateObject]) -> TemplateValue { .list(elements) }
}

extension Array: TemplateConvertible where Element: TemplateElement {
  var templateValue: TemplateValue { Element.templateValue(of: self) }
}

/// The names that a template sees. Objects are small, so a name is found by looking at each; the strings of the user
/// interface are many and stand in a dictionary.
final class TemplateObject: Sendable {
  private let values: [(name: String, value: TemplateValue)]
  private let table: [String: String]
  /// Asked for names that this object does not have.
  private let base: TemplateObject?

  /// Names without a value are left out.
  init(_ values: KeyValuePairs<String, (any TemplateConvertible)?>, over base: TemplateObject? = nil) {
    self.values = values.compactMap { name, value in value.map { (name, $0.templateValue) } }
    table = [:]
    self.base = base
  }

  init(table: [String: String]) {
    values = []
    self.table = table
    base = nil
  }

  subscript(name: String) -> TemplateValue? {
    for entry in values where entry.name == name { return entry.value }
    if let text = table[name] { return .text(text) }
    return base?[name]
  }
}

extension TemplateObject: Hashable {
  static func == (one: TemplateObject, other: TemplateObject) -> Bool {
    one === other
      || (one.values.elementsEqual(other.values) { $0.name == $1.name && $0.value == $1.value }
        && one.table == other.table && one.base == other.base)
  }

  func hash(into hasher: inout Hasher) {
    for (name, value) in values {
      hasher.combine(name)
      hasher.combine(value)
    }
    hasher.combine(table)
    hasher.combine(base)
  }
}
