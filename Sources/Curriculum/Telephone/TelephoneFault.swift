/// Why a text is no number that a telephone could dial, and what to do next.
public struct TelephoneFault: Error, Sendable, Hashable {
  /// One sentence, as diagnostics write it.
  public let message: String
  public let advice: String

  init(_ message: String, _ advice: String) {
    self.message = message
    self.advice = advice
  }

  /// What to do next where a key of its own can say what is dialled.
  func advice(orIn key: String?) -> String {
    key.map { "\(advice), or say in \($0) what a telephone dials" } ?? advice
  }

  /// Longer texts are cut where they are told, characters.
  private static let longest = 60

  static func quoted(_ text: some StringProtocol) -> String {
    text.count > longest ? "'\(text.prefix(longest))…'" : "'\(text)'"
  }
}

// MARK: - Signs and words

extension TelephoneFault {
  static let empty = Self("there is no number here", "write the number with its area code")

  static func noDigits(_ text: String) -> Self {
    Self("\(quoted(text)) has no digits to dial", "write the number with its area code")
  }

  /// A character that nobody sees, or that ends a line.
  static func invisible(_ scalar: Unicode.Scalar, in text: String) -> Self {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Self(
      "\(quoted(text)) holds a character that cannot be seen, \(name)",
      "type the number anew: it was copied with more than can be seen")
  }

  /// Digits of other scripts, full-width ones and the like.
  static func otherDigits(_ text: String) -> Self {
    Self("\(quoted(text)) has digits other than 0 to 9, which a link cannot dial", "write the digits 0 to 9")
  }

  static func stranger(_ part: some StringProtocol, in text: String) -> Self {
    Self(
      "\(quoted(text)) is no telephone number: \(quoted(part)) belongs to none",
      "write the number alone, and the words beside it")
  }

  static func note(_ rest: some StringProtocol, in text: String) -> Self {
    Self(
      "\(quoted(text)) goes on behind the number: \(quoted(rest))", "write the number alone, and the words beside it")
  }

  static func brackets(_ text: String) -> Self {
    Self("the brackets of \(quoted(text)) do not match", "write both brackets, or none")
  }

  static func plusInside(_ text: String) -> Self {
    Self("\(quoted(text)) has a '+' that is not at its start", "write one number, with '+' at its start or not at all")
  }

  static func twoNumbers(_ text: String) -> Self {
    Self("\(quoted(text)) holds more than one number, and a link dials one", "keep one of them")
  }
}

// MARK: - Digits

extension TelephoneFault {
  static func count(_ count: Int, in text: String) -> Self {
    Self(
      "\(quoted(text)) has \(digits(count)); a telephone number here has ten",
      count < 10 ? "write all ten digits" : abroad)
  }

  static func noAreaCode(_ text: String) -> Self {
    Self("\(quoted(text)) has seven digits: the area code is missing", "write all ten digits")
  }

  static func shortCode(_ text: String) -> Self {
    Self(
      "\(quoted(text)) is a short code, which takes text messages and no calls", "write a number that can be called")
  }

  static func leadingZero(_ text: String) -> Self {
    Self("\(quoted(text)) begins with 0, as no telephone number here does", abroad)
  }

  /// - Parameter prefix: `00` or `011`.
  static func prefix(_ prefix: String, of text: String) -> Self {
    Self("\(quoted(text)) begins with \(prefix), which is dialled in some countries alone", "write '+' in its place")
  }

  static func areaCode(_ code: some StringProtocol, of text: String) -> Self {
    Self("\(quoted(text)) has the area code \(code), and none begins with 0 or 1", compare)
  }

  static func exchange(_ digits: some StringProtocol, of text: String) -> Self {
    Self("\(quoted(text)) has \(digits) behind its area code, where no number has 0 or 1 first", compare)
  }

  static func international(_ count: Int, in text: String) -> Self {
    Self("\(quoted(text)) has \(digits(count)) behind '+'; there are seven to fifteen", compare)
  }

  static func northAmerican(_ count: Int, in text: String) -> Self {
    Self("\(quoted(text)) has \(digits(count)) behind '+'; with the country code 1 there are eleven", compare)
  }

  static func internationalZero(_ text: String) -> Self {
    Self("\(quoted(text)) has a 0 behind '+', where a country's code belongs", compare)
  }

  static func trunkZero(_ text: String) -> Self {
    Self("\(quoted(text)) holds '(0)', which nobody dials behind a country's code", "leave '(0)' out")
  }

  private static let abroad = "write '+' and the country's code before a number of another country"
  private static let compare = "compare it with what you were given"

  private static let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]

  private static func digits(_ count: Int) -> String {
    (count < words.count ? words[count] : String(count)) + (count == 1 ? " digit" : " digits")
  }
}

// MARK: - Letters and extensions

extension TelephoneFault {
  /// - Parameter dialed: what its letters and digits dial together.
  static func letters(_ dialed: String, in text: String) -> Self {
    let right =
      dialed.hasPrefix("1") ? "with a 1 before it a telephone number has eleven" : "a telephone number here has ten"
    return Self(
      "\(quoted(text)) has \(digits(dialed.utf8.count)) with its letters; \(right)",
      "write the digits in place of the letters")
  }

  static func lettersDiffer(_ written: String, from dialed: String, in text: String) -> Self {
    Self(
      "the letters of \(quoted(text)) dial \(dialed), and the digits beside them are \(written)",
      "correct one of the two")
  }

  static func noExtension(_ text: String) -> Self {
    Self(
      "\(quoted(text)) announces an extension, and no digits of one follow",
      "write the extension's digits, or leave the word out")
  }

  static func longExtension(_ count: Int, in text: String) -> Self {
    Self("\(quoted(text)) has an extension of \(digits(count))", "write at most six digits")
  }

  static func extensionInText(_ text: String) -> Self {
    Self("\(quoted(text)) has an extension, which no text message reaches", "write the number alone")
  }
}

// MARK: - Data files and links

extension TelephoneFault {
  private static let dialForm = "write digits alone, with '+' before a country's code and ',' for a pause"

  static func dialCharacter(_ character: Character, in text: String) -> Self {
    Self("\(quoted(text)) is nothing that a telephone dials: it holds \(quoted(String(character)))", dialForm)
  }

  static func dialed(_ text: String) -> Self { Self("\(quoted(text)) is nothing that a telephone dials", dialForm) }

  /// A part of an `sms:` address that is neither a number nor a body.
  static func messagePart(_ part: String, in text: String) -> Self {
    Self(
      "\(quoted(text)) holds \(quoted(part)), which no text message has",
      "write sms:741741, or sms:741741?body=HOME for words that readers are to send")
  }

  /// What people read and what is dialled are two numbers.
  static func differ(shown: some StringProtocol, dialed: String, advice: String) -> Self {
    Self("what is shown, \(quoted(shown)), and what is dialled, \(quoted(dialed)), are two numbers", advice)
  }
}
