/// What results can be filtered by: each page's section and audiences, as the part `f`. See `IndexFormat`.
struct Facets {
  /// In the order of their first pages.
  private(set) var sections: [String] = []
  /// For each page, a place in `sections`.
  private(set) var sectionNumbers: [Int] = []
  private var combinations: [String] = []
  private var combinationOfPage: [Int] = []

  init(pages: [IndexedPage]) {
    var sectionPlaces: [String: Int] = [:]
    var places: [String: Int] = [:]
    for page in pages {
      let section = Self.place(of: Self.clean(page.section), in: &sections, &sectionPlaces)
      let audiences = page.audiences.map { Self.clean($0) }.joined(separator: "+")
      sectionNumbers.append(section)
      combinationOfPage.append(Self.place(of: "\(section)+\(audiences)", in: &combinations, &places))
    }
  }

  var text: [UInt8] {
    var result = combinations.joined(separator: ",") + "\n"
    for number in combinationOfPage { result.unicodeScalars.append(Self.character(number)) }
    return Array(result.utf8)
  }

  /// The combination of a number as one character: from `#` upwards without the backslash and the surrogates.
  static func character(_ number: Int) -> Unicode.Scalar {
    let value = number + 0x23 + (number + 0x23 >= 0x5C ? 1 : 0)
    guard let scalar = Unicode.Scalar(UInt32(value >= 0xD800 ? value + 0x800 : value)) else {
      preconditionFailure("there are fewer pages than characters")
    }
    return scalar
  }

  static func number(_ character: Unicode.Scalar) -> Int {
    let value = Int(character.value)
    return value - 0x23 - (value > 0x5C ? 1 : 0) - (value > 0xD7FF ? 0x800 : 0)
  }

  private static func place(of value: String, in list: inout [String], _ places: inout [String: Int]) -> Int {
    if let place = places[value] { return place }
    places[value] = list.count
    list.append(value)
    return list.count - 1
  }

  /// Section names and identifiers must not hold what separates them.
  private static func clean(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
