/// Templates that are read and checked together: a site whose theme has none for paper still becomes a website.
enum TemplateSet: Sendable {
  case web
  /// The layouts whose names begin with `print-`.
  case print

  /// The set that a layout belongs to by its name.
  init(of layout: some StringProtocol) {
    self = layout.hasPrefix("print-") ? .print : .web
  }

  /// Every layout of the set by its file's name, with what it sees.
  func layouts(strings: [String]) -> [String: TemplateShape] {
    switch self {
    case .web: TemplateShape.layouts(strings: strings)
    case .print: TemplateShape.printLayouts(strings: strings)
    }
  }

  /// Layouts that a theme may do without.
  var optionalLayouts: Set<String> {
    switch self {
    case .web: ["styleguide"]
    case .print: []
    }
  }

  /// Layouts that need no strip of crisis lines: all that they show is whom to call and what to do.
  var layoutsOfCrisisAlone: Set<String> {
    switch self {
    case .web: []
    case .print: ["print-poster", "print-wallet-cards"]
    }
  }

  /// The partials that are rendered by themselves.
  func fragments(strings: [String]) -> [String: TemplateShape] {
    switch self {
    case .web: TemplateShape.fragments(strings: strings)
    case .print: [:]
    }
  }
}
