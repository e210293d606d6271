internal import CExpat

/// Reads a file of XML with Expat, which reads no other file and no address, and limits how far entities multiply.
final class XMLReader {
  struct Fault: Error {
    let reason: String
    /// 1-based.
    let line: Int
  }

  /// Elements within elements. Drawings have some twenty; what goes deeper is made to exhaust whoever reads it.
  static let maximumDepth = 256
  /// What Expat puts between the namespace, the name and the prefix; it cannot stand in a name or an address.
  private static let separator: UInt8 = 0x0A

  private let parser: XML_Parser
  private var open: [XMLElement] = []
  private var root: XMLElement?
  private var declarations: [(prefix: String, namespace: String)] = []
  /// What was found wrong here rather than by the library.
  private var fault: Fault?

  /// - Returns: the outermost element. Comments and processing instructions are passed over.
  static func root(of bytes: [UInt8]) throws(Fault) -> XMLElement {
    guard bytes.count < Int32.max, let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: separator)) else {
      throw Fault(reason: "it is too long", line: 1)
    }
    return try XMLReader(parser).read(bytes)
  }

  private init(_ parser: XML_Parser) {
    self.parser = parser
    XML_SetReturnNSTriplet(parser, 1)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetNamespaceDeclHandler(parser, { reader($0).declare(prefix: $1, namespace: $2) }, nil)
    XML_SetElementHandler(parser, { reader($0).begin($1, $2) }, { data, _ in _ = reader(data).open.popLast() })
    XML_SetCharacterDataHandler(parser) { reader($0).text($1, count: Int($2)) }
    XML_SetSkippedEntityHandler(parser) { data, name, _ in
      reader(data).stop("the entity '&\(name.map { String(cString: $0) } ?? "");' is not defined in it")
    }
    // Nothing is asked for: an entity that stands for another file is an error.
    XML_SetExternalEntityRefHandler(parser) { _, _, _, _, _ in 0 }
  }

  deinit { XML_ParserFree(parser) }

  private func read(_ bytes: [UInt8]) throws(Fault) -> XMLElement {
    let status = bytes.withUnsafeBytes {
      XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 1)
    }
    guard status == XML_STATUS_OK, let root else {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "it is no XML"
      throw fault ?? Fault(reason: reason, line: line)
    }
    return root
  }

  private var line: Int { max(Int(XML_GetCurrentLineNumber(parser)), 1) }

  private func stop(_ reason: String) {
    fault = fault ?? Fault(reason: reason, line: line)
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  // MARK: - What the parser meets

  private func declare(prefix: UnsafePointer<XML_Char>?, namespace: UnsafePointer<XML_Char>?) {
    declarations.append((prefix.map { String(cString: $0) } ?? "", namespace.map { String(cString: $0) } ?? ""))
  }

  private func begin(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    guard let name, open.count < Self.maximumDepth else {
      return stop("its elements are nested more than \(Self.maximumDepth) deep")
    }
    let element = XMLElement(
      name: Self.name(name), declarations: declarations, attributes: Self.attributes(attributes), line: line)
    declarations = []
    open.last?.children.append(.element(element))
    root = root ?? element
    open.append(element)
  }

  private func text(_ start: UnsafePointer<XML_Char>?, count: Int) {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    open.last?.append(String(decoding: bytes, as: UTF8.self))
  }

  /// Names and values by turns, with a null pointer behind the last.
  private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> [XMLElement.Attribute] {
    var attributes: [XMLElement.Attribute] = []
    guard var next = list else { return [] }
    while let name = next[0], let value = next[1] {
      attributes.append(.init(name: Self.name(name), value: String(cString: value)))
      next += 2
    }
    return attributes
  }

  /// "local", or "namespace, local" or "namespace, local, prefix" with the separator between them.
  private static func name(_ written: UnsafePointer<XML_Char>) -> XMLElement.Name {
    let parts = String(cString: written).utf8.split(separator: separator).map { String(Substring($0)) }
    return XMLElement.Name(
      prefix: parts.count > 2 ? parts[2] : nil, namespace: parts.count > 1 ? parts[0] : nil,
      local: parts.count > 1 ? parts[1] : parts[0])
  }
}

private func reader(_ data: UnsafeMutableRawPointer?) -> XMLReader {
  Unmanaged<XMLReader>.fromOpaque(data!).takeUnretainedValue()
}
