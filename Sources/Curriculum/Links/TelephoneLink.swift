/// What a `tel:` or `sms:` link does: call a number, or begin a message to it.
public struct TelephoneLink: Sendable, Hashable {
  public let purpose: Telephone.Purpose
  public let telephone: Telephone
  /// Words that the author of the link put into the message, where it is one.
  public let body: String?

  /// As it stands on the page: `tel:6175552368,45`, `sms:741741?body=HOME` (RFC 3966, RFC 5724).
  public var url: String {
    switch purpose {
    case .call: telephone.url
    case .text: telephone.messageURL + (body.map { "?body=" + Self.percentEncoded($0) } ?? "")
    }
  }

  /// Whether a text shows the number, so that it can be dialled by hand.
  public func isShown(in text: String) -> Bool {
    text.contains(telephone.shown)
      || Telephone.numbers(in: text, for: purpose).contains {
        $0.isSameNumber(as: telephone) && ($0.extension != nil || telephone.extension == nil)
      }
  }

  /// Everything but the unreserved characters of RFC 3986 in percent signs and digits.
  private static func percentEncoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, isUnreserved(scalar) {
        encoded.unicodeScalars.append(scalar)
      } else {
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "0"..."9" ~= scalar || "-._~".unicodeScalars.contains(scalar)
  }
}

extension TelephoneLink {
  /// A destination cut into its parts, as they are written.
  private struct Parts {
    let purpose: Telephone.Purpose
    let number: Substring
    let body: Substring?

    /// nil for any other destination.
    init?(_ destination: String) {
      let scheme = destination.prefix(4).lowercased()
      guard scheme == "tel:" || scheme == "sms:" else { return nil }
      let rest = destination.dropFirst(4)
      purpose = scheme == "tel:" ? .call : .text
      // Between number and body some telephones take '?', some '&', some ';'.
      guard purpose == .text, let field = rest.firstRange(of: /[?;&]+(?i:body)=/) else {
        (number, body) = (rest, nil)
        return
      }
      number = rest[..<field.lowerBound]
      body = rest[field.upperBound...]
    }
  }

  /// Whether a destination is that of a telephone.
  public static func isTelephone(_ destination: some Collection<UInt8>) -> Bool {
    let scheme = destination.prefix(4).lazy.map { $0 | 0x20 }
    return scheme.elementsEqual("tel:".utf8) || scheme.elementsEqual("sms:".utf8)
  }

  /// Reads a destination as it is written; nil where it is not that of a telephone.
  /// - Throws: why it cannot be dialled.
  public init?(_ destination: String, with variables: Variables) throws(TelephoneFault) {
    guard Self.isTelephone(destination.utf8), let parts = Parts(destination) else { return nil }
    purpose = parts.purpose
    body = Self.body(parts, with: variables)
    telephone = try Self.telephone(parts, with: variables)
  }

  private static func telephone(_ parts: Parts, with variables: Variables) throws(TelephoneFault) -> Telephone {
    if let known = variables.telephone(standingFor: parts.number) {
      return try checked(known, parts)
    }
    let text = Curriculum.percentDecoded(Array(variables.resolve(dialing: String(parts.number)).utf8)[...])
    if parts.purpose == .text, let field = text.firstIndex(where: { "?&=".contains($0) }) {
      throw .messagePart(String(text[field...]), in: text)
    }
    do {
      return try Telephone(text, for: parts.purpose)
    } catch {
      // What a data file says in a key of its own may be dialled, although nobody could tell from its form.
      guard let known = variables.telephone(dialing: text) else { throw error }
      return try checked(known, parts)
    }
  }

  /// A number of a data file in a link of the scheme that is written.
  private static func checked(_ telephone: Telephone, _ parts: Parts) throws(TelephoneFault) -> Telephone {
    if parts.purpose == .call, telephone.isShortCode { throw .shortCode(telephone.shown) }
    if parts.purpose == .text, !telephone.tail.isEmpty { throw .extensionInText(telephone.shown) }
    return telephone
  }

  private static func body(_ parts: Parts, with variables: Variables) -> String? {
    guard let body = parts.body, !body.isEmpty else { return nil }
    return Curriculum.percentDecoded(Array(variables.resolve(String(body)).utf8)[...])
  }
}
