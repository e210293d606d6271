import Testing

@testable import Search

@Suite struct SearchIndexTests {
  @Test(arguments: [2, 3, 7]) func theBytesDoNotDependOnPartsAndJobs(parts: Int) async {
    for limit in [300, 10] {
      let settings = Fixture.settings(oneFileLimit: limit)
      let one = await Fixture.index(Fixture.generated(60), settings)
      let several = await Fixture.index(Fixture.generated(60), settings, parts: parts, jobs: parts)
      #expect(one.files == several.files)
    }
  }

  @Test func aSmallSiteHasOneFileAndALargeOneShards() async throws {
    let documents = Fixture.generated(200)
    let small = await Fixture.index(documents, Fixture.settings(oneFileLimit: 200))
    let large = await Fixture.index(documents, Fixture.settings(oneFileLimit: 199))
    #expect(small.files.map(\.path) == ["search/en.js"])
    #expect(large.files.count > 10)
    #expect(large.files[0].path == "search/en.js")
    #expect(large.files.dropFirst().allSatisfy { $0.path.hasPrefix("search/parts/en-") })
    let queries = documents.prefix(20).map(\.title) + ["bacedi", "xoxo fogu", "lomuna"]
    let (one, other) = (try Fixture.reader(small), try Fixture.reader(large))
    for query in queries where try one.search(query).corrected == nil && other.search(query).corrected == nil {
      #expect(try one.search(query) == other.search(query))
    }
  }

  @Test func everyWordFindsItsPageByItsStem() async throws {
    let documents = Fixture.generated(60)
    let reader = try await Fixture.reader(Fixture.index(documents, Fixture.settings(oneFileLimit: 10)))
    let stemmer = Stemmer(language: "en")
    for word in Set(Tokenizer().words(in: documents.map(\.title).joined(separator: " "))) {
      let answer = try reader.search(String(decoding: word.bytes, as: UTF8.self), options: SearchOptions(limit: 60))
      #expect(answer.corrected == nil)
      let withStem = documents.filter { document in
        Tokenizer().words(in: document.title).contains { stemmer.stem($0) == stemmer.stem(word) }
      }
      #expect(
        Set(withStem.map { "/base/" + $0.url }).isSubset(
          of: answer.results.map { $0.url.prefix { $0 != "#" } }.map(String.init)))
    }
  }

  @Test func anEntryHasAlwaysTheSameNameAndPartsAreNamedByTheirContent() async {
    let settings = Fixture.settings(oneFileLimit: 1)
    let documents = Fixture.generated(40)
    let one = await Fixture.index(documents, settings)
    let other = await Fixture.index(Array(documents.dropLast()), settings)
    #expect(one.files[0].path == other.files[0].path)
    let both = Dictionary(grouping: one.files.dropFirst() + other.files.dropFirst(), by: \.path).values
    #expect(both.allSatisfy { Set($0.map(\.bytes)).count == 1 })
    #expect(
      SearchReader.entries(among: one.files.map(\.path) + ["search/es.js", "search/index.html"])
        == ["en": "search/en.js", "es": "search/es.js"])
  }

  @Test func varietiesOfALanguageHaveIndexesOfTheirOwn() async throws {
    let documents = Fixture.generated(20)
    var indexes: [SearchIndex] = []
    for code in ["pt-BR", "pt-PT", "es-419"] { indexes.append(await Fixture.index(documents, Fixture.settings(code))) }
    let paths = indexes.flatMap(\.files).map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(
      SearchReader.entries(among: paths)
        == ["pt-BR": "search/pt-BR.js", "pt-PT": "search/pt-PT.js", "es-419": "search/es-419.js"])
    let inflected = [("a/", "Consumir"), ("b/", "Consumiendo")].map { Fixture.document($0, $1, [("", "Texto.")]) }
    let spanish = try await Fixture.reader(Fixture.index(inflected, Fixture.settings("es-419")))
    #expect(try spanish.search("consumir").results.count == 2, "stems go by the language itself")
  }

  @Test func anEmptySiteIsSearchable() async throws {
    for limit in [0, -1] {
      let reader = try await Fixture.reader(Fixture.index([], Fixture.settings(oneFileLimit: limit)))
      #expect(try reader.search("craving naloxone nalxone").results.isEmpty)
    }
  }

  @Test func everyTruncationIsAnError() async throws {
    let index = await Fixture.index(Fixture.english)
    let bytes = index.files[0].bytes
    for end in 0..<bytes.count {
      #expect(throws: SearchIndexError.self) {
        _ = try SearchReader(entry: "search/en.js") { _ in Array(bytes[..<end]) }
      }
    }
  }

  @Test func everyTruncatedShardIsAnErrorAndDamageNeverCrashes() async throws {
    let index = await Fixture.index(Fixture.generated(40), Fixture.settings(oneFileLimit: 1))
    let files = Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, $0.bytes) })
    for file in index.files where ["/en-w", "/en-r", "/en-p3-", "/en-f"].contains(where: file.path.contains) {
      for end in stride(from: 0, to: file.bytes.count, by: file.bytes.count / 24) {
        let reader = try SearchReader(entry: index.files[0].path) { path in
          let bytes = files[path] ?? []
          return path == file.path ? Array(bytes[..<end]) : bytes
        }
        let options = SearchOptions(section: "One")
        for query in ["bace bacedi difo", "xyzce zzzzdifo"] { _ = try? reader.search(query, options: options) }
        var changed = file.bytes
        changed[end] = changed[end] == 65 ? 66 : 65
        let other = try SearchReader(entry: index.files[0].path) { $0 == file.path ? changed : files[$0] ?? [] }
        for query in ["bace bacedi difo", "xyzce zzzzdifo"] { _ = try? other.search(query, options: options) }
      }
    }
    #expect(throws: SearchIndexError.self) {
      _ = try SearchReader(entry: index.files[0].path) { $0 == index.files[0].path ? files[$0] ?? [] : [] }.search(
        "bace")
    }
  }

  @Test func anotherVersionIsNamed() async throws {
    let text = String(decoding: await Fixture.index(Fixture.english).files[0].bytes, as: UTF8.self)
    let other = Array(text.replacing("handrail.part(\(IndexFormat.version),", with: "handrail.part(99,").utf8)
    let error = #expect(throws: SearchIndexError.self) { _ = try SearchReader(entry: "search/en.js") { _ in other } }
    #expect(error?.code == "other-version")
    #expect(error?.message == "the search index has version 99, this reader needs version \(IndexFormat.version)")
  }
}
