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

/// Names with their values, written as a dictionary: `["title": title, "isDraft": false]`. Names without a value are left
/// out.
struct TemplateFields: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private let names: [String]
  /// One for each of `names`, in an array of their own: looking for a name copies no value.
  private let values: [TemplateValue]

  init(dictionaryLiteral fields: (String, (any TemplateConvertible)?)...) {
    var names: [String] = []
    var values: [TemplateValue] = []
    names.reserveCapacity(fields.count)
    values.reserveCapacity(fields.count)
    for (name, value) in fields {
      guard let value else { continue }
      names.append(name)
      values.append(value.templateValue)
    }
    (self.names, self.values) = (names, values)
  }

  /// Objects are small, so names are compared one after another; most differ in their length already.
  subscript(name: String) -> TemplateValue? {
    let count = name.utf8.count
    return names.firstIndex { $0.utf8.count == count && $0 == name }.map { values[$0] }
  }
}

/// The names that a template sees: fields, or the strings of the user interface, which are many.
final class TemplateObject: Sendable {
  private let fields: TemplateFields
  private let table: [String: String]
  /// Asked for names that this object does not have.
  private let base: TemplateObject?

  init(_ fields: TemplateFields, over base: TemplateObject? = nil) {
    self.fields = fields
    table = [:]
    self.base = base
  }

  init(table: [String: String]) {
    fields = [:]
    self.table = table
    base = nil
  }

  subscript(name: String) -> TemplateValue? {
    if let value = fields[name] { return value }
    if !table.isEmpty, let text = table[name] { return .text(text) }
    return base?[name]
  }
}

extension TemplateObject: Hashable {
  static func == (one: TemplateObject, other: TemplateObject) -> Bool {
    one === other || (one.fields == other.fields && one.table == other.table && one.base == other.base)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(fields)
    hasher.combine(table)
    hasher.combine(base)
  }
}
