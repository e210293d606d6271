internal import CYAML
internal import Diagnostics

/// libyaml's parser over one text: what the text is made of, event by event.
struct EventReader: ~Copyable {
  enum Event {
    /// `isCut` where a `#` behind it begins a comment that was hardly meant as one.
    case scalar(String, isPlain: Bool, isCut: Bool, anchor: String?)
    case alias(String)
    case sequenceStart(anchor: String?)
    case mappingStart(anchor: String?)
    case streamStart
    case documentStart
    /// Of a sequence, a mapping or a document.
    case end
    case streamEnd
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeBufferPointer<UInt8>
  private let source: YAMLSource
  private let commentMarks: CommentMarks

  /// - Parameter text: UTF-8, not empty, which must outlive the reader.
  init(_ text: UnsafeBufferPointer<UInt8>, of source: YAMLSource) {
    parser = .allocate(capacity: 1)
    self.text = text
    self.source = source
    commentMarks = CommentMarks(text)
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event and where it starts.
  /// - Throws: what is wrong with the text from here on.
  mutating func next() throws(DiagnosticsError) -> (event: Event, start: LineAndColumn) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    if event.type == YAML_SCALAR_EVENT { try refuseControlCharacters(in: event) }
    return (self.event(event), source.position(event.start_mark))
  }

  /// Those that stand for themselves libyaml refuses; between double quotes others can be written, as `\a` or `\u0007`.
  private func refuseControlCharacters(in event: yaml_event_t) throws(DiagnosticsError) {
    let scalar = event.data.scalar
    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    guard let found = ControlCharacters.all(in: text).first else { return }
    throw DiagnosticsError(
      .error(
        YAMLRule.yaml, "this text holds a control character (\(found.name))", hint: "write the text without it",
        at: source.place(source.position(event.start_mark))))
  }

  private func event(_ event: yaml_event_t) -> Event {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      let end = event.end_mark
      return .scalar(
        text, isPlain: isPlain,
        isCut: isPlain && commentMarks.cuts(valueEndingAt: Int(end.line), column: Int(end.column)),
        anchor: Self.string(scalar.anchor))
    case YAML_ALIAS_EVENT: return .alias(Self.string(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart(anchor: Self.string(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT: return .mappingStart(anchor: Self.string(event.data.mapping_start.anchor))
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
    default: return .end
    }
  }

  private static func string(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    characters.map { String(cString: $0) }
  }

  /// What stopped the parser, in our words.
  private func problem() -> DiagnosticsError {
    let message = parser.pointee.problem.map { String(cString: $0) } ?? "there is not enough memory"
    if parser.pointee.error == YAML_READER_ERROR {
      let offset = min(Int(parser.pointee.problem_offset), text.count)
      return DiagnosticsError(
        .error(
          YAMLRule.yaml, "a character that YAML does not allow: \(message)",
          hint: "save the file as UTF-8 and remove control characters",
          at: source.place(source.position(after: text[..<offset]))))
    }
    let fault = SyntaxFault(
      message, problem: parser.pointee.problem_mark, context: parser.pointee.context_mark, in: text)
    return DiagnosticsError(
      .error(
        YAMLRule.yaml, fault.message, hint: fault.hint,
        at: source.place(source.position(line: fault.line, column: fault.column))))
  }
}

/// Where a text of YAML stands: in which file, how many lines below its top, and how far from the left edge.
struct YAMLSource {
  let file: SourceFile
  let lineOffset: Int
  /// For each line of the text, how many scalars stand before it in the file; none where it is empty.
  let indents: [Int]

  func position(_ mark: yaml_mark_t) -> LineAndColumn { position(line: Int(mark.line), column: Int(mark.column)) }

  /// - Parameters: of the text, from 0.
  func position(line: Int, column: Int) -> LineAndColumn {
    let indent = indents.indices.contains(line) ? indents[line] : 0
    return LineAndColumn(line: line + 1 + lineOffset, column: column + 1 + indent)
  }

  /// The position that follows some of the text.
  func position(after text: Slice<UnsafeBufferPointer<UInt8>>) -> LineAndColumn {
    let line = text.lastIndex(of: UInt8(ascii: "\n")).map { text[($0 + 1)...] } ?? text
    return position(
      line: text.count { $0 == UInt8(ascii: "\n") }, column: String(decoding: line, as: UTF8.self).unicodeScalars.count)
  }

  func place(_ position: LineAndColumn) -> Place { file.place(from: position, length: 1) }
}
