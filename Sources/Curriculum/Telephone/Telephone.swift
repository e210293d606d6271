/// A telephone number, read once: what people see and what a telephone dials. A number that cannot be dialled cannot be
/// made. Numbers are those of the North American plan (NANP, ITU country code 1), of other countries with `+` and their
/// code (ITU-T E.164), and the short codes of both.
public struct Telephone: Sendable, Hashable {
  /// What somebody does with the number.
  public enum Purpose: Sendable {
    case call
    /// Short codes of three to six digits take text messages and no calls.
    case text
  }

  /// As it is written, without spaces around it.
  public let shown: String
  /// Digits, with `+` before them where it is written; `*` and `#` where a dial value has them.
  public let number: String
  /// What is dialled once the call is answered, each part behind the commas that make a telephone wait: `,45`. Empty
  /// where there is nothing.
  public let tail: String
  /// The digits of an extension, also where the dial value leaves it out.
  public let `extension`: String?
  /// What it was read for.
  public let purpose: Purpose

  init(shown: String, number: String, tail: String = "", extension: String? = nil, for purpose: Purpose = .call) {
    self.purpose = purpose
    self.shown = shown
    self.number = number
    self.tail = tail
    self.extension = `extension`
  }

  /// Everything that is dialled: `6175552368,45`. A comma is the pause that telephones know; RFC 3966 has none, and
  /// `;ext=`, which it has instead, is left out by some telephones and dialled without a pause by others.
  public var dialed: String { number + tail }

  /// The address of a link that calls. A `#` would begin a fragment there.
  public var url: String { "tel:" + dialed.replacing("#", with: "%23") }

  /// The address of a link that begins a message, with nothing in it (RFC 5724).
  public var messageURL: String { "sms:" + number.replacing("#", with: "%23") }

  /// For machines that do not dial: the extension as RFC 3966, section 3, writes it.
  public var machineReadable: String { number + (`extension`.map { ";ext=" + $0 } ?? "") }

  /// Whether both lead to one telephone, however they are written. One may leave the extension out, or dial more once
  /// the call is answered; two that name different ones differ.
  public func isSameNumber(as other: Telephone) -> Bool {
    func digits(_ tail: String) -> String { tail.replacing(",", with: "") }
    return international == other.international
      && (tail.isEmpty || other.tail.isEmpty || digits(tail) == digits(other.tail))
  }

  /// Whether it is one that the North American plan keeps for fiction (555-0100 to 555-0199).
  public var isFictional: Bool { isNorthAmerican && number.suffix(7).hasPrefix("55501") }

  /// Whether it takes text messages, and no calls.
  public var isShortCode: Bool { purpose == .text && number.utf8.count < 7 && !Self.isServiceCode(number) }

  /// 211 to 911 (NANP's N11), and 988.
  static func isServiceCode(_ digits: some StringProtocol) -> Bool {
    digits.utf8.count == 3 && (digits == "988" || digits.hasSuffix("11") && "2"..."9" ~= digits.prefix(1))
  }

  /// The number with its country code, where that is known: the same for all ways to write it.
  public var international: String {
    guard isNorthAmerican, !number.hasPrefix("+") else { return number }
    return number.utf8.count == 10 ? "+1" + number : "+" + number
  }

  /// Ten digits, with or without a 1 before them.
  private var isNorthAmerican: Bool {
    switch number.utf8.count {
    case 10: "2"..."9" ~= number.prefix(1)
    case 11: number.hasPrefix("1")
    case 12: number.hasPrefix("+1")
    default: false
    }
  }
}
