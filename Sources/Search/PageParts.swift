/// The pages' records cut into parts `p`, as many to a part as make about 1.2 kB of text. Every result loads one, so larger
/// ones would make a search heavier, and smaller ones would tell the host nearly which page was found.
enum PageParts {
  static let byteTarget = 1_200

  static func pagesInPart(_ parts: [SearchIndexPart]) -> Int {
    let bytes = parts.reduce(0) { $0 + $1.records.count }
    let pages = parts.reduce(0) { $0 + $1.pages.count }
    return max(byteTarget * max(pages, 1) / max(bytes, 1), 1)
  }

  static func pieces(_ parts: [SearchIndexPart], sectionNumbers: [Int], pagesInPart: Int) -> [IndexPiece] {
    var result: [IndexPiece] = []
    var number = 0
    for part in parts {
      for page in part.pages {
        if number.isMultiple(of: pagesInPart) {
          result.append(IndexPiece(name: "p\(result.count)", text: []))
        } else {
          result[result.count - 1].text.append(UInt8(ascii: "\n"))
        }
        result[result.count - 1].text += Array("\(sectionNumbers[number])\t".utf8)
        result[result.count - 1].text += part.records[page.record]
        number += 1
      }
    }
    return result
  }
}
