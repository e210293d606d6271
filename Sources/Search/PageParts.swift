/// The pages' records cut into parts `p`. Every result loads one, so larger ones would make a search heavier, and smaller
/// ones would tell the host nearly which page was found.
enum PageParts {
  /// The least text of a part.
  static let byteTarget = 1_200
  /// A page's name in the entry weighs as much as so many bytes of the five records that a search shows.
  private static let weightOfName: Float = 0.6

  /// - Parameter isOneFile: whether all pages are loaded together anyway.
  static func pagesInPart(_ parts: [SearchIndexPart], isOneFile: Bool) -> Int {
    let pages = max(parts.reduce(0) { $0 + $1.pages.count }, 1)
    if isOneFile { return pages }
    // Rounded: one word more must not cut all parts anew.
    let record = Impacts.rounded(Float(parts.reduce(0) { $0 + $1.records.count }) / Float(pages))
    // Fewer parts make the entry lighter, and each part heavier: both together weigh least at the root.
    let lightest = Int((weightOfName * Float(pages) / record).squareRoot().rounded())
    return max(Int(Float(byteTarget) / record), lightest, 1)
  }

  static func texts(_ parts: [SearchIndexPart], sectionNumbers: [Int], pagesInPart: Int) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var number = 0
    for part in parts {
      for page in part.pages {
        if number.isMultiple(of: pagesInPart) {
          result.append([])
        } else {
          result[result.count - 1].append(UInt8(ascii: "\n"))
        }
        let language = page.language.map { "@" + $0 } ?? ""
        result[result.count - 1] += Array("\(sectionNumbers[number])\(language)\t".utf8)
        result[result.count - 1] += part.records[page.record]
        number += 1
      }
    }
    return result
  }

  /// What says which page stands where: the addresses in their order, and how many make a part; and in which format, since
  /// what an earlier one has under the same name cannot be read.
  static func numbering(_ parts: [SearchIndexPart], pagesInPart: Int) -> [UInt8] {
    var result = Array("\(IndexFormat.version)\t\(pagesInPart)".utf8)
    for part in parts {
      for page in part.pages {
        result.append(UInt8(ascii: "\t"))
        result += part.records[page.record].prefix { $0 != UInt8(ascii: "\t") }
      }
    }
    return result
  }
}
