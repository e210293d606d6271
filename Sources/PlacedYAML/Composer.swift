internal import Diagnostics

/// Puts libyaml's events together to values, counting what it makes.
struct Composer: ~Copyable {
  private var events: EventReader
  private let source: YAMLSource
  /// What aliases may name, and of how many values it is made.
  private var anchors: [String: (value: YAMLValue, count: Int)] = [:]
  private var count = 0

  init(_ events: consuming EventReader, of source: YAMLSource) {
    self.events = events
    self.source = source
  }

  /// The one document of the text; nil where there is none.
  mutating func document() throws(DiagnosticsError) -> YAMLValue? {
    guard case .streamStart = try events.next().event, case .documentStart = try events.next().event else { return nil }
    let value = try value(events.next(), depth: 0)
    _ = try events.next()
    let after = try events.next()
    if case .documentStart = after.event {
      throw error("this is not valid YAML: a second document begins here", at: after.start)
    }
    return value
  }

  private mutating func value(
    _ next: (event: EventReader.Event, start: LineAndColumn), depth: Int
  ) throws(DiagnosticsError) -> YAMLValue {
    let before = count
    count += 1
    try checkLimits(depth: depth, at: next.start)
    let (content, anchor): (YAMLValue.Content, String?)
    var isCut = false
    switch next.event {
    case .scalar(let text, let isPlain, let cut, let name):
      (content, anchor) = (.scalar(text, isPlain: isPlain), name)
      isCut = cut
    case .sequenceStart(let name): (content, anchor) = (.sequence(try elements(depth: depth)), name)
    case .mappingStart(let name): (content, anchor) = (.mapping(try entries(depth: depth)), name)
    case .alias(let name):
      guard let known = anchors[name] else {
        throw error("this is not valid YAML: the alias '\(name)' names nothing above", at: next.start)
      }
      count += known.count - 1
      try checkLimits(depth: depth, at: next.start)
      return known.value
    case .streamStart, .documentStart, .end, .streamEnd: throw error("this YAML ends too early", at: next.start)
    }
    let value = YAMLValue(content: content, start: next.start, file: source.file, isCut: isCut)
    if let anchor { anchors[anchor] = (value, count - before) }
    return value
  }

  private mutating func elements(depth: Int) throws(DiagnosticsError) -> [YAMLValue] {
    var elements: [YAMLValue] = []
    while true {
      let next = try events.next()
      if case .end = next.event { return elements }
      elements.append(try value(next, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(DiagnosticsError) -> [YAMLValue.Entry] {
    var entries: [YAMLValue.Entry] = []
    while true {
      let next = try events.next()
      if case .end = next.event { break }
      let key = try key(next)
      entries.append(
        YAMLValue.Entry(key: key, keyStart: next.start, value: try value(events.next(), depth: depth + 1)))
    }
    try checkKeys(of: entries)
    return entries
  }

  private func key(_ next: (event: EventReader.Event, start: LineAndColumn)) throws(DiagnosticsError) -> String {
    switch next.event {
    case .scalar(let text, _, _, _): return text
    case .alias(let name):
      if case .scalar(let text, _)? = anchors[name]?.value.content { return text }
      throw error("a key must be a single word", at: next.start)
    case .mappingStart:
      // {{clinic.phone}} between no quotes is a mapping with a mapping for its key.
      throw error(
        "a key must be a single word", hint: "put text that begins with braces between double quotes", at: next.start)
    default: throw error("a key must be a single word", at: next.start)
    }
  }

  private func checkKeys(of entries: [YAMLValue.Entry]) throws(DiagnosticsError) {
    guard Set(entries.map(\.key)).count < entries.count else { return }
    let repeated = Dictionary(grouping: entries, by: \.key).filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    let names = repeated.map { "'\($0.key)'" }.joined(separator: ", ")
    guard let first = repeated.first?.value.first else { return }
    throw error("the key \(names) stands twice", hint: "keep one of them", rule: .duplicateKey, at: first.keyStart)
  }

  private func checkLimits(depth: Int, at start: LineAndColumn) throws(DiagnosticsError) {
    guard count > YAMLValue.valueLimit || depth > YAMLValue.depthLimit else { return }
    let limit =
      depth > YAMLValue.depthLimit ? "\(YAMLValue.depthLimit) levels deep" : "\(YAMLValue.valueLimit) values"
    throw error("this YAML is larger than the limit of \(limit)", rule: .yamlLimit, at: start)
  }

  private func error(
    _ message: String, hint: String? = nil, rule: YAMLRule = .yaml, at start: LineAndColumn
  ) -> DiagnosticsError {
    DiagnosticsError(.error(rule, message, hint: hint, at: source.place(start)))
  }
}
