internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Links to telephones dial, and dial what they show.
struct TelephoneNumber: ModuleRule {
  // The reading of front matter and data files tells of the same.
  let id = CurriculumRule.telephone.id
  let explanation = CurriculumRule.telephone.explanation
  let category = CurriculumRule.telephone.category
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    let variables = context.variables(for: module)
    let ofLinks = module.document.nodes(of: [.link]).filter { TelephoneLink.isTelephone($0.destination) }
      .compactMap { problem(with: $0, in: module, variables) }
    return ofLinks + unreadLinks(of: module)
      + (context.curriculum.configuration.allowsRawHTML ? inRawHTML(of: module) : [])
  }

  // MARK: - Links

  private func problem(with node: MarkdownNode, in module: Module, _ variables: Variables) -> Diagnostic? {
    do throws(TelephoneFault) {
      let destination = String(decoding: node.destination, as: UTF8.self)
      guard let link = try TelephoneLink(destination, with: variables) else { return nil }
      try link.compare(with: variables.resolve(node.plainText))
      return nil
    } catch {
      // What stands for nothing is told as such.
      guard node.destination.firstRange(of: "{{".utf8) == nil || !isUnknown(node, variables) else { return nil }
      let place = Place(module.file, node.destinationRange ?? node.nearestRange)
      return finding(error.message, hint: error.advice, at: place)
    }
  }

  /// Whether a variable in the destination stands for nothing.
  private func isUnknown(_ node: MarkdownNode, _ variables: Variables) -> Bool {
    variables.resolve(String(decoding: node.destination, as: UTF8.self)).contains("{{")
  }

  // MARK: - What Markdown takes for text

  private static let colon = ByteSearch(UInt8(ascii: ":"))

  /// A destination with a space in it is no link: readers would see brackets and nothing to tap.
  private func unreadLinks(of module: Module) -> [Diagnostic] {
    let beginnings = Self.beginningsOfLinks(in: module.file.bytes)
    guard !beginnings.isEmpty else { return [] }
    let texts = ShownRanges(of: [.text], in: module.document)
    return beginnings.filter { texts.contains($0.lowerBound) }.map {
      finding(
        "this is read as text and not as a link, whose address ends at a space",
        hint: "write the address between < and >: [Call us](<tel:(617) 555-2368>)", at: Place(module.file, $0))
    }
  }

  /// Where `](tel:` and `](sms:` stand in a file.
  private static func beginningsOfLinks(in file: [UInt8]) -> [Range<Int>] {
    file.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var index = colon.first(in: bytes, from: 0)
      while index < bytes.count {
        if index > 4, TelephoneLink.isTelephone(bytes[(index - 3)...index]), bytes[index - 4] == UInt8(ascii: "("),
          bytes[index - 5] == UInt8(ascii: "]")
        {
          found.append(index - 5..<index + 1)
        }
        index = colon.first(in: bytes, from: index + 1)
      }
      return found
    }
  }

  // MARK: - Raw HTML

  private func inRawHTML(of module: Module) -> [Diagnostic] {
    module.document.nodes(of: [.htmlBlock, .htmlInline]).flatMap { node -> [Diagnostic] in
      let html = String(decoding: node.literal, as: UTF8.self)
      return html.matches(of: /(?i)href\s*=\s*["']?((?:tel|sms):[^"'>]*)/).compactMap { match in
        do throws(TelephoneFault) {
          _ = try TelephoneLink(String(match.1), with: .none)
          return nil
        } catch {
          return finding(error.message, hint: error.advice, at: node.place)
        }
      }
    }
  }
}

extension TelephoneNumber {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Call [988](tel:911).",
        good: "Call [988](tel:988).")
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "RFC 3966, The tel URI for Telephone Numbers",
        "https://www.rfc-editor.org/rfc/rfc3966")
    ]
  }
}
