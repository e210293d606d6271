/// The published index, described once: the writer, `SearchReader` and the browser's `search.js` follow this page,
/// and the tests hold all three to it.
///
/// **Files.** Every file is one call, `handrail.part(VERSION,"LANGUAGE","FINGERPRINT","NAME","TEXT",…)`, with any number
/// of pairs of a part's name and its text, so that a file cut short is no script at all. Strings are JavaScript's;
/// only `\`, `"` and line feeds are escaped. A small site has one file with all parts; a large one has a file with
/// `index` alone and one file for each other part, named `search/LANGUAGE-NAME-FINGERPRINT.js`.
///
/// **`index`.** Lines, in this order:
/// 0 numbers: pages, pages in one part `p`, parts `w`, parts `r` (0 where one file holds everything), one file (1 or 0);
/// 1 base path; 2 sections, tab-separated; 3 stop words, space-separated; 4 the first word of each part `w` but the
/// first, space-separated; 5 the same for `r`, spelt backwards; 6 endings, each after a comma; 7 the alphabet of
/// words, two hexadecimal digits a byte; 8 to 14 prefix codes, one hexadecimal code length a symbol:
/// shared letters, added letters, letters (in the order of line 7), class reference, size, level, passage.
///
/// **`w0`, `w1`, …** Words in byte order with what they find. Base64 without padding of a bit stream, high bits first.
/// It opens with the number of words + 1 (gamma). Each word: letters shared with the word before (code), letters added
/// (code), those letters (code), class reference (code): 0 opens a new class of inflections of one stem, n joins the
/// n-th last class opened. Then bits to the next byte boundary, and for each class: number of pages + 1 (gamma); unless
/// none, scale (6 bits: x stands for (8 + x mod 8) · 2^(x div 8)), then each page: distance from the page before
/// less one (Rice; the first counts from -1), level 1...15 (code; left out, and 15, for a class of one page),
/// passage 0...15 (code). A page's score for a word is scale times level, in 480ths of a unit of BM25.
/// A word that ends in `^` is protected. `anchor_before_after` and `anchor~before~after` are synonyms: the phrase made
/// of the words before the anchor, the anchor and the words after it; with `~` it is never shown.
///
/// **`r0`, `r1`, …** Words spelt backwards, in byte order, for corrections: number of words + 1 (gamma), then words as in
/// `w`, but with a size (code) in place of the class reference: how many bits the number of its pages has.
///
/// **`p0`, `p1`, …** Pages, one a line: tab-separated address, title, section's number, then for each passage
/// anchor, heading and opening words.
///
/// **`f`** One character a page: `#` + its place in the list of combinations before it; the list stands in the
/// first line: comma-separated, each a section's number and audience identifiers joined by `+`.
enum IndexFormat {
  static let version = 1
  /// No number in the first line of `index` is larger.
  static let numberLimit = Int(Int32.max)
  /// Passages are told apart up to this number; later ones count as this one.
  static let lastPassage = 15
  static let topLevel = 15
  static let scaleBits = 6
  /// Longest prefix code, in bits.
  static let codeLimit = 15
  static let sharedLimit = 31
  static let addedLimit = 63
  static let referenceLimit = 31
  static let sizeLimit = 31
  /// Marks within words; see above. None can occur in a folded word.
  static let protectedMark = UInt8(ascii: "^")
  static let synonymMark = UInt8(ascii: "_")
  static let hiddenMark = UInt8(ascii: "~")

  /// What a 6-bit scale stands for: 8 to 1,920 in 32nds of a unit of BM25.
  static func scale(_ code: Int) -> Int { (8 + code & 7) << (code >> 3) }

  /// How many bits a number of pages has.
  static func size(_ count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }

  /// The Rice parameter for `count` of `pages` pages.
  static func rice(count: Int, pages: Int) -> Int {
    var parameter = 0
    while count * 3 << parameter <= pages { parameter += 1 }
    return parameter
  }
}
