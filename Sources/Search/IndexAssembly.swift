internal import Parallelism

/// Joins the parts of one language and writes the pieces of its index, the manifest first.
struct IndexAssembly: Sendable {
  private let settings: SearchSettings
  private let parts: [SearchIndexPart]
  private let pageCount: Int
  let isOneFile: Bool
  private let vocabulary: Vocabulary
  private let lists: PostingLists
  private let entries: [VocabularyEntry]

  /// - Parameter jobs: how many tasks turn the lists around.
  init(parts: [SearchIndexPart], settings: SearchSettings, jobs: Int) async {
    self.parts = parts
    self.settings = settings
    pageCount = parts.reduce(0) { $0 + $1.pages.count }
    isOneFile = pageCount <= settings.oneFileLimit
    vocabulary = Vocabulary(parts: parts)
    var lists = await PostingLists(
      parts: parts, numbers: vocabulary.numbersOfParts, classCount: vocabulary.classCount,
      impacts: Impacts(lengths: parts.flatMap { $0.pages.map(\.length) }), jobs: jobs)
    let synonyms = SynonymPostings(vocabulary: vocabulary, pageCount: pageCount, language: settings.data)
      .entries(for: settings.synonyms, addingTo: &lists)
    entries = (Self.words(vocabulary, settings, synonyms) + synonyms).sorted(by: VocabularyEntry.precedes)
    self.lists = lists
  }

  /// The words of all pages, the protected ones, and the synonyms that are one word.
  private static func words(
    _ vocabulary: Vocabulary, _ settings: SearchSettings, _ synonyms: [VocabularyEntry]
  ) -> [VocabularyEntry] {
    let tokenizer = Tokenizer()
    let stemmer = Stemmer(language: settings.data.code)
    let guarded = Set(settings.protectedWords.flatMap { tokenizer.words(in: $0) })
    func entry(_ word: WordKey, _ list: Int?) -> VocabularyEntry {
      let mark = guarded.contains(word) ? [IndexFormat.protectedMark] : []
      return VocabularyEntry(bytes: word.bytes + mark, anchor: word, list: list)
    }
    let missing = guarded.union(synonyms.lazy.filter { $0.bytes.count == $0.anchor.count + 2 }.map(\.anchor))
      .subtracting(vocabulary.words)
    return zip(vocabulary.words, vocabulary.classOfWord).map { entry($0, Int($1)) }
      + missing.map { entry($0, vocabulary.classNumber(ofStem: stemmer.stem($0))) }
  }

  func pieces(jobs: Int) async -> [IndexPiece] {
    async let reversedParts = isOneFile ? [] : ReverseParts.parts(entries, lists: lists)
    let words = WordParts(entries: entries, lists: lists, pageCount: pageCount).parts
    let reversed = await reversedParts
    let codes = IndexCodes(
      words: words.lazy.map(\.steps).joined(), reversed: reversed.lazy.map(\.steps).joined(), lists: lists)
    let facets = Facets(pages: parts.flatMap(\.pages))
    let pagesInPart = isOneFile ? max(pageCount, 1) : PageParts.pagesInPart(parts)
    let manifest = Manifest(
      pageCount: pageCount, pagesInPart: pagesInPart, reversePartCount: reversed.count, isOneFile: isOneFile,
      basePath: settings.basePath, sections: facets.sections, stopWords: settings.data.stopWords.joined(separator: " "),
      wordBoundaries: words.dropFirst().map(\.boundary), reverseBoundaries: reversed.dropFirst().map(\.boundary),
      endings: Endings.list(vocabulary, usual: settings.data.endings.map { Array($0.utf8) }), codes: codes)
    return [IndexPiece(name: "index", text: manifest.text), IndexPiece(name: "f", text: facets.text)]
      + PageParts.pieces(parts, sectionNumbers: facets.sectionNumbers, pagesInPart: pagesInPart)
      + (await encoded(words, codes, jobs: jobs)) + (await encodedReversed(reversed, codes, jobs: jobs))
  }

  private func encoded(_ parts: [WordParts.Part], _ codes: IndexCodes, jobs: Int) async -> [IndexPiece] {
    let symbols = Self.symbols(codes)
    return await parallelMap(count: parts.count, jobs: jobs) { number in
      let part = parts[number]
      var writer = BitWriter()
      writer.appendGamma(part.steps.count + 1)
      for step in part.steps { writer.append(step, codes: codes, symbols: symbols, tail: codes.reference) }
      writer.align()
      for list in part.lists { writer.append(list: list, of: lists, pageCount: pageCount, codes: codes) }
      writer.align()
      return IndexPiece(name: "w\(number)", text: Base64.encode(writer.bytes))
    }
  }

  private func encodedReversed(_ parts: [ReverseParts.Part], _ codes: IndexCodes, jobs: Int) async -> [IndexPiece] {
    let symbols = Self.symbols(codes)
    return await parallelMap(count: parts.count, jobs: jobs) { number in
      let part = parts[number]
      var writer = BitWriter()
      writer.appendGamma(part.steps.count + 1)
      for step in part.steps { writer.append(step, codes: codes, symbols: symbols, tail: codes.size) }
      writer.align()
      return IndexPiece(name: "r\(number)", text: Base64.encode(writer.bytes))
    }
  }

  /// The place of each byte in the alphabet.
  private static func symbols(_ codes: IndexCodes) -> [Int] {
    var result = [Int](repeating: 0, count: 256)
    for (symbol, byte) in codes.alphabet.enumerated() { result[Int(byte)] = symbol }
    return result
  }
}
