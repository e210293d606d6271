internal import Parallelism

/// Joins the parts of one language and writes the texts of its index.
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

  /// The texts of the parts, and what the manifest says of them.
  struct Texts: Sendable {
    /// Without names of parts.
    var manifest: Manifest
    var facets: [UInt8]
    var pages: [[UInt8]]
    var words: [[UInt8]]
    var reversed: [[UInt8]]
    /// What says which page stands where.
    var numbering: [UInt8]
  }

  func texts(jobs: Int) async -> Texts {
    async let reversedParts = isOneFile ? [] : ReverseParts.parts(entries, lists: lists)
    let words = WordParts(entries: entries, lists: lists, pageCount: pageCount).parts
    let reversed = await reversedParts
    let facets = Facets(pages: parts.flatMap(\.pages))
    let pagesInPart = PageParts.pagesInPart(parts, isOneFile: isOneFile)
    let manifest = Manifest(
      pageCount: pageCount, pagesInPart: pagesInPart, reversePartCount: reversed.count, names: nil,
      basePath: settings.basePath, sections: facets.sections,
      stopWords: settings.data.stopWords.map { Array($0.utf8) },
      wordBoundaries: words.dropFirst().map(\.boundary), reverseBoundaries: reversed.dropFirst().map(\.boundary),
      endings: Endings.list(vocabulary, usual: settings.data.endings.map { Array($0.utf8) }),
      sounds: settings.data.sounds, speltNumbers: settings.data.numbers)
    let known = await knownWords(words, reversed, manifest, jobs: jobs)
    return Texts(
      manifest: manifest, facets: facets.text,
      pages: PageParts.texts(parts, sectionNumbers: facets.sectionNumbers, pagesInPart: pagesInPart),
      words: await encoded(words, known: known, keywords: keywords(of: words.count, manifest.places), jobs: jobs),
      reversed: await encoded(reversed, known: Array(known.dropFirst(words.count)), jobs: jobs),
      numbering: PageParts.numbering(parts, pagesInPart: pagesInPart))
  }

  /// The valid words to mark in each part `w`, then in each part `r`.
  private func knownWords(
    _ words: [WordParts.Part], _ reversed: [ReverseParts.Part], _ manifest: Manifest, jobs: Int
  ) async -> [[[UInt16]]] {
    let written = Set(entries.lazy.filter(\.isWord).map(\.anchor))
    let stopWords = Set(settings.data.stopWords.map { WordKey($0.utf8) })
    let valid = settings.data.commonWords.reading
    let common = valid.words.filter { !written.contains($0.key) && !stopWords.contains($0.key) }
    let misread = await MisreadWords(
      words: words.map(\.words), reversed: reversed.map(\.words), places: manifest.places, isOneFile: isOneFile,
      sounds: manifest.sounds, endings: manifest.endingLetters, valid: valid.letters, jobs: jobs)
    return await misread.marks(among: common, partCount: words.count + reversed.count, jobs: jobs)
  }

  /// The keywords of several words that belong into each part `w`.
  private func keywords(of partCount: Int, _ places: PartPlaces) -> [[PageKeyword]] {
    var result = [[PageKeyword]](repeating: [], count: partCount)
    var firstPage = 0
    for part in parts {
      for (number, page) in part.pages.enumerated() {
        for phrase in page.phrases {
          result[places.homes(of: phrase.anchor.letters)[0]].append(
            PageKeyword(phrase: phrase.text, page: firstPage + number))
        }
      }
      firstPage += part.pages.count
    }
    return result
  }

  private func encoded(
    _ parts: [WordParts.Part], known: [[[UInt16]]], keywords: [[PageKeyword]], jobs: Int
  ) async -> [[UInt8]] {
    await parallelMap(count: parts.count, jobs: jobs) { number in
      let part = parts[number]
      let postings = part.lists.map { list in list.map { lists[$0] } ?? .none }
      let codes = PartCodes(steps: part.steps, lists: postings)
      var writer = BitWriter()
      writer.append(codes, withLists: true)
      writer.append(part.steps, codes: codes)
      writer.align()
      for list in postings { writer.append(list, pageCount: pageCount, codes: codes) }
      writer.appendKnown(known[number])
      writer.append(keywords[number], pageCount: pageCount)
      writer.align()
      return Base64.encode(writer.bytes)
    }
  }

  private func encoded(_ parts: [ReverseParts.Part], known: [[[UInt16]]], jobs: Int) async -> [[UInt8]] {
    await parallelMap(count: parts.count, jobs: jobs) { number in
      let steps = parts[number].steps
      let codes = PartCodes(steps: steps, lists: [])
      var writer = BitWriter()
      writer.append(codes, withLists: false)
      writer.append(steps, codes: codes)
      writer.appendKnown(known[number])
      writer.align()
      return Base64.encode(writer.bytes)
    }
  }
}
