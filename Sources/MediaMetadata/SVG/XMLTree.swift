internal import CLibXML2

/// A file of XML as libxml2 reads it: without the network, without any other file, and with no more depth, length and
/// multiplication of entities than the library allows.
final class XMLTree {
  struct Fault: Error {
    let reason: String
    /// 1-based.
    let line: Int
  }

  private let document: xmlDocPtr
  let root: xmlNodePtr

  /// The library wants to be woken before several threads use it.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  init(_ bytes: [UInt8]) throws(Fault) {
    guard Self.isReady, bytes.count < Int32.max, let context = xmlNewParserCtxt() else {
      throw Fault(reason: "it is too long", line: 1)
    }
    defer { xmlFreeParserCtxt(context) }
    // An entity that stands for another file is not known, so that nothing can ask for it.
    context.pointee.sax.pointee.entityDecl = { context, name, type, publicID, systemID, content in
      if type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) {
        xmlSAX2EntityDecl(context, name, type, publicID, systemID, content)
      }
    }
    let options = [XML_PARSE_NONET, XML_PARSE_NOENT, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_BIG_LINES]
    let read = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        xmlCtxtReadMemory(
          context, $0.baseAddress, Int32($0.count), nil, nil, Int32(options.reduce(0) { $0 | $1.rawValue }))
      }
    }
    guard let read, let root = xmlDocGetRootElement(read) else {
      xmlFreeDoc(read)
      throw Self.fault(in: context)
    }
    document = read
    self.root = root
  }

  deinit { xmlFreeDoc(document) }

  private static func fault(in context: xmlParserCtxtPtr) -> Fault {
    guard let error = xmlCtxtGetLastError(context), let message = error.pointee.message else {
      return Fault(reason: "it holds no XML", line: 1)
    }
    let reason = String(cString: message).split(separator: "\n").first.map(String.init) ?? "it is no XML"
    return Fault(reason: reason, line: max(Int(error.pointee.line), 1))
  }

  /// The root with what is in it, in UTF-8; what stands before and behind it is not told.
  var text: [UInt8] {
    guard let buffer = xmlBufferCreate() else { return [] }
    defer { xmlBufferFree(buffer) }
    xmlNodeDump(buffer, document, root, 0, 0)
    return Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
  }
}

// MARK: - What a node says of itself

extension xmlNodePtr {
  var name: String { pointee.name.map { String(cString: $0) } ?? "" }
  var namespace: String? { pointee.ns?.pointee.href.map { String(cString: $0) } }
  var line: Int { max(xmlGetLineNo(self), 1) }
  var isElement: Bool { pointee.type == XML_ELEMENT_NODE }
  var isText: Bool { pointee.type == XML_TEXT_NODE || pointee.type == XML_CDATA_SECTION_NODE }

  /// All the text in it.
  var content: String {
    guard let buffer = xmlBufferCreate() else { return "" }
    defer { xmlBufferFree(buffer) }
    xmlNodeBufGetContent(buffer, self)
    return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
  }

  var children: [xmlNodePtr] { pointee.children.map { Array(sequence(first: $0) { $0.pointee.next }) } ?? [] }
  var attributes: [xmlAttrPtr] { pointee.properties.map { Array(sequence(first: $0) { $0.pointee.next }) } ?? [] }

  func remove() {
    xmlUnlinkNode(self)
    xmlFreeNode(self)
  }

  /// Puts one text in the place of all that is in it.
  func replaceContent(_ text: String) {
    children.forEach { $0.remove() }
    xmlAddChild(self, xmlNewText(text))
  }
}

extension xmlAttrPtr {
  var name: String { pointee.name.map { String(cString: $0) } ?? "" }
  var namespace: String? { pointee.ns?.pointee.href.map { String(cString: $0) } }

  /// An attribute is a node of its own kind to the library.
  var value: String { UnsafeMutableRawPointer(self).assumingMemoryBound(to: xmlNode.self).content }

  func remove() { xmlRemoveProp(self) }

  func replaceValue(_ text: String) { xmlSetNsProp(pointee.parent, pointee.ns, pointee.name, text) }
}
