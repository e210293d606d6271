/// A part `w` as a reader sees it. Words are in UTF-16, as the browser counts letters.
struct WordPart {
  struct Word {
    var text: [UInt16]
    /// Place in `lists`.
    var list: Int
    var isProtected = false
    var isHidden = false
  }

  struct Synonym {
    var before: [[UInt16]]
    var anchor: [UInt16]
    var after: [[UInt16]]
    var list: Int
  }

  struct PostingList {
    /// Never 0.
    var scale = 1
    var pages: [Int] = []
    /// Level in bits 4...7, passage in bits 0...3.
    var values: [Int] = []
  }

  private(set) var words: [Word] = []
  private(set) var synonyms: [Synonym] = []
  private(set) var lists: [PostingList] = []
  private(set) var known = KnownWords.none
  private(set) var keywords = PageKeywords()

  /// - Throws: `BitReader.Overrun` for a text that breaks off or means nothing.
  init(text: [UInt8], manifest: Manifest) throws {
    guard let bytes = Base64.decode(text) else { throw BitReader.Overrun() }
    var reader = BitReader(bytes)
    var hidden: Set<[UInt16]> = []
    var count = 0
    let codes = try reader.codes(withLists: true)
    try reader.words(codes) { bytes, reference in
      guard reference <= count else { throw BitReader.Overrun() }
      let list = reference == 0 ? count : count - reference
      if reference == 0 { count += 1 }
      try add(bytes, list: list, hidden: &hidden)
    }
    for index in words.indices where hidden.contains(words[index].text) { words[index].isHidden = true }
    reader.align()
    for _ in 0..<count { lists.append(try reader.list(codes, pageCount: manifest.pageCount)) }
    known = try reader.knownWords()
    keywords = try reader.pageKeywords(pageCount: manifest.pageCount)
  }

  private mutating func add(_ bytes: [UInt8], list: Int, hidden: inout Set<[UInt16]>) throws {
    guard let mark = bytes.firstIndex(where: { $0 == IndexFormat.synonymMark || $0 == IndexFormat.hiddenMark }) else {
      let isProtected = bytes.last == IndexFormat.protectedMark
      words.append(Word(text: Self.letters(bytes.dropLast(isProtected ? 1 : 0)), list: list, isProtected: isProtected))
      return
    }
    let fields = bytes.split(separator: bytes[mark], omittingEmptySubsequences: false)
    guard fields.count == 3 else { throw BitReader.Overrun() }
    let anchor = Self.letters(fields[0])
    if bytes[mark] == IndexFormat.hiddenMark, fields[1].isEmpty, fields[2].isEmpty { hidden.insert(anchor) }
    synonyms.append(
      Synonym(before: Self.list(fields[1]), anchor: anchor, after: Self.list(fields[2]), list: list))
  }

  private static func list(_ bytes: ArraySlice<UInt8>) -> [[UInt16]] {
    bytes.split(separator: UInt8(ascii: " ")).map { letters($0) }
  }

  private static func letters(_ bytes: some Collection<UInt8>) -> [UInt16] {
    Array(String(decoding: bytes, as: UTF8.self).utf16)
  }
}

/// A part `r` as a reader sees it.
struct ReversePart {
  struct Word {
    /// Spelt forwards.
    var text: [UInt16]
    var size: Int
    var isProtected: Bool
  }

  private(set) var words: [Word] = []
  private(set) var known = KnownWords.none

  /// - Throws: `BitReader.Overrun` for a text that breaks off or means nothing.
  init(text: [UInt8]) throws {
    guard let bytes = Base64.decode(text) else { throw BitReader.Overrun() }
    var reader = BitReader(bytes)
    try reader.words(reader.codes(withLists: false)) { bytes, size in
      let isProtected = bytes.last == IndexFormat.protectedMark
      let backwards = String(decoding: bytes.dropLast(isProtected ? 1 : 0), as: UTF8.self)
      words.append(Word(text: backwards.utf16.reversed(), size: size, isProtected: isProtected))
    }
    known = try reader.knownWords()
  }
}

extension BitReader {
  fileprivate mutating func codes(withLists: Bool) throws -> PartCodes {
    var alphabet: [UInt8] = []
    var byte = -1
    for _ in 0..<(try gamma() - 1) {
      byte += try gamma()
      guard byte < 256 else { throw Overrun() }
      alphabet.append(UInt8(byte))
    }
    let letters = try prefixCode()
    guard letters.lengths.count <= alphabet.count else { throw Overrun() }
    let (shared, added, tail) = (try prefixCode(), try prefixCode(), try prefixCode())
    let none = PrefixCode(lengths: [])
    return PartCodes(
      alphabet: alphabet, letters: letters, shared: shared, added: added, tail: tail,
      level: withLists ? try prefixCode() : none, passage: withLists ? try prefixCode() : none)
  }

  fileprivate mutating func words(
    _ codes: PartCodes, _ body: (_ bytes: [UInt8], _ tail: Int) throws -> Void
  ) throws {
    var bytes: [UInt8] = []
    for _ in 0..<(try gamma() - 1) {
      let shared = try symbol(codes.shared)
      let added = try symbol(codes.added)
      guard shared <= bytes.count else { throw Overrun() }
      bytes.removeLast(bytes.count - shared)
      for _ in 0..<added { bytes.append(codes.alphabet[try symbol(codes.letters)]) }
      try body(bytes, symbol(codes.tail))
    }
  }

  fileprivate mutating func list(_ codes: PartCodes, pageCount: Int) throws -> WordPart.PostingList {
    var list = WordPart.PostingList()
    let count = try gamma() - 1
    guard count > 0 else { return list }
    list.scale = IndexFormat.scale(try bits(IndexFormat.scaleBits))
    let parameter = IndexFormat.rice(count: count, pages: pageCount)
    var page = -1
    for _ in 0..<count {
      page += try rice(parameter) + 1
      guard page < pageCount else { throw Overrun() }
      let level = count > 1 ? try symbol(codes.level) : IndexFormat.topLevel
      list.pages.append(page)
      list.values.append(level << 4 | (try symbol(codes.passage)))
    }
    return list
  }
}
