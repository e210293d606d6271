/// The published index, described once: the writer, `SearchReader` and the theme's `search/` follow this page, and the
/// tests hold all three to it.
///
/// **Files.** Every file is one call, `handrail.part(VERSION,"LANGUAGE","NAME","TEXT",…)`, with any number of pairs of a
/// part's name and its text, so that a file cut short is no script at all. Strings are JavaScript's; only `\`, `"` and
/// line feeds are escaped. A reader enters by `search/LANGUAGE.js`. On a small site it holds all parts; on a large one
/// it holds `index` alone, and each other part is a file `search/parts/LANGUAGE-NAME.js`.
///
/// **Names.** A part is called by its kind and its number, `w3`. Where parts are files, a part `w` or `r` has in place of
/// the number, which would move with every part before it, digits to the base 32 that follow from its boundary; and for
/// caches there come a hyphen, up to five such digits for the order of the pages, and digits to the base 64 for its
/// content, two for a part `p` and three for the others: `p3-0k2u9X_`. Whatever a part holds is local: a word that is
/// changed on one page changes the parts that have the word before and after, the part with the page's record, and the
/// entry.
///
/// **`index`.** Lines, in this order:
/// 0 numbers: pages, pages in one part `p`, parts `w`, parts `r` (0 where one file holds everything), one file (1 or 0);
/// 1 base path; 2 sections, tab-separated; 3 stop words; 4 the first word of each part `w` but the first, or its
/// beginning; 5 the same for `r`, spelt backwards; 6 endings, each after a comma; 7 the digits for the order of the pages;
/// 8 those for the content of each part `w`, of each `r`, of `f0` and of each `p`, without a separator. Lines 7 and 8 are
/// empty where one file holds everything. Line 9: how words are heard, as
/// `sounds.txt` says it; 10: how numbers are spelt, from nought. The words of lines 3 to 5 are front-coded, as `FrontCoding` says.
///
/// **`w0`, `w1`, …** Words in byte order with what they find. Base64 without padding of a bit stream, high bits first.
/// It opens with the part's codes: number of letters + 1 (gamma) and each letter's distance from the one before, the
/// first counting from -1 (gamma); then six prefix codes, each the number of its symbols + 1 (gamma) and the length of
/// each symbol's code (4 bits): letters, shared letters, added
/// letters, class reference, level, passage. Then the number of words + 1 (gamma). Each word: letters shared with the
/// word before (code), letters added (code), those letters (code), class reference (code): 0 opens a new class of
/// inflections of one stem, n joins the n-th last class opened. Then bits to the next byte boundary, and for each class:
/// number of pages + 1 (gamma); unless none, scale (6 bits: x stands for (8 + x mod 8) · 2^(x div 8)), then each page:
/// distance from the page before less one (Rice; the first counts from -1), level 1...15 (code; left out, and 15, for a
/// class of one page), passage 0...15 (code). A page's score for a word is scale times level, in 480ths of a unit of BM25.
/// A word that ends in `^` is protected. `anchor_before_after` and `anchor~before~after` are synonyms: the phrase made
/// of the words before the anchor, the anchor and the words after it; with `~` it is never shown.
///
/// Then come the valid words that no page has and that could be taken for words of the part: their number + 1 (gamma), and
/// the fingerprint of each, sorted, as its distance from the one before (Rice, parameter 8; the first counts from 0). The
/// fingerprint is FNV-1a (32 bits) over the UTF-16 of the word, modulo 256 times the number of words.
/// Last come the keywords of several words whose first one that is no stop word lies in the part: their number + 1 (gamma),
/// and for each, sorted, the fingerprint of its words with blanks between them, modulo 16,384 times their number, as its
/// distance from the one before (Rice, parameter 14), and the page (as many bits as the last page's number has).
///
/// **`r0`, `r1`, …** Words spelt backwards, in byte order, for corrections: codes and words as in `w`, but with a size in
/// place of the class reference, how many bits the number of its pages has, and without level and passage; then the valid
/// words that could be taken for one of these, as in `w`.
///
/// **`p0`, `p1`, …** Pages, one a line: tab-separated section's number (behind it `@` and the code of the page's
/// language, if that is another), address, title, then for each passage
/// anchor, heading and opening words.
///
/// **`f0`** One character a page: `#` + its place in the list of combinations before it; the list stands in the
/// first line: comma-separated, each a section's number and audience identifiers joined by `+`.
enum IndexFormat {
  static let version = 3
  /// No number in the first line of `index` is larger.
  static let numberLimit = Int(Int32.max)
  /// Passages are told apart up to this number; later ones count as this one.
  static let lastPassage = 15
  static let topLevel = 15
  static let scaleBits = 6
  /// Longest prefix code, in bits.
  static let codeLimit = 15
  static let codeLengthBits = 4
  static let sharedLimit = 31
  static let addedLimit = 63
  static let referenceLimit = 31
  /// More than any number that a code but that of letters stands for.
  static let symbolLimit = 64
  /// Marks within words; see above. None can occur in a folded word.
  static let protectedMark = UInt8(ascii: "^")
  static let synonymMark = UInt8(ascii: "_")
  static let hiddenMark = UInt8(ascii: "~")

  /// What a 6-bit scale stands for: 8 to 1,920 in 32nds of a unit of BM25.
  static func scale(_ code: Int) -> Int { (8 + code & 7) << (code >> 3) }

  /// How many bits a number of pages has.
  static func size(_ count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }

  /// The Rice parameter for `count` of `pages` pages: 2^parameter lies between half of the mean distance and the whole.
  static func rice(count: Int, pages: Int) -> Int {
    var parameter = 0
    while count * 2 << parameter <= pages { parameter += 1 }
    return parameter
  }
}
