import Testing

@testable import Search

@Suite struct SearchIndexTests {
  @Test(arguments: [2, 3, 7]) func theBytesDoNotDependOnPartsAndJobs(parts: Int) async {
    for limit in [300, 10] {
      let settings = Fixture.settings(oneFileLimit: limit)
      let one = await Fixture.index(Fixture.generated(60), settings)
      let several = await Fixture.index(Fixture.generated(60), settings, parts: parts, jobs: parts)
      #expect(one.files == several.files)
      #expect(one.entry == several.entry)
      #expect(one.inline == several.inline)
    }
  }

  @Test func aSmallSiteHasOneFileAndALargeOneShards() async throws {
    let documents = Fixture.generated(200)
    let small = await Fixture.index(documents, Fixture.settings(oneFileLimit: 200))
    let large = await Fixture.index(documents, Fixture.settings(oneFileLimit: 199))
    #expect(small.files.map(\.path) == [small.entry])
    #expect(small.inline.isEmpty)
    #expect(large.files.count > 10)
    #expect(large.files.contains { $0.path == large.entry })
    #expect(
      String(decoding: large.inline, as: UTF8.self).hasSuffix(String(decoding: large.files[0].bytes, as: UTF8.self)))
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

  @Test func namesFollowTheContent() async {
    let documents = Fixture.generated(20)
    let one = await Fixture.index(documents)
    let other = await Fixture.index(Array(documents.dropLast()))
    #expect(one.entry != other.entry)
    let settings = Fixture.settings()
    let unnamed = await SearchIndex(
      parts: [SearchIndexPart(settings: settings)], settings: settings, jobs: 1, fingerprint: nil)
    #expect(unnamed.entry == "search/en.js")
    #expect(
      SearchReader.entries(among: [one.entry, "search/en-w3-abcdefghij.js", "search/es.js", "search/es-p1.js"])
        == ["en": one.entry, "es": "search/es.js"])
  }

  @Test func varietiesOfALanguageHaveIndexesOfTheirOwn() async throws {
    let documents = Fixture.generated(20)
    var indexes: [SearchIndex] = []
    for code in ["pt-BR", "pt-PT", "es-419"] { indexes.append(await Fixture.index(documents, Fixture.settings(code))) }
    let paths = indexes.flatMap(\.files).map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(
      SearchReader.entries(among: paths + ["search/zh-Hant.js", "search/zh-Hant-w2.js"])
        == [
          "pt-BR": indexes[0].entry, "pt-PT": indexes[1].entry, "es-419": indexes[2].entry,
          "zh-Hant": "search/zh-Hant.js",
        ])
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
    for file in index.files where ["-w0-", "-w1-", "-r0-", "-p3-", "-f-"].contains(where: file.path.contains) {
      for end in stride(from: 0, to: file.bytes.count, by: file.bytes.count / 24) {
        let reader = try SearchReader(entry: index.entry) { path in
          let bytes = files[path] ?? []
          return path == file.path ? Array(bytes[..<end]) : bytes
        }
        let options = SearchOptions(section: "One")
        for query in ["bace bacedi difo", "xyzce zzzzdifo"] { _ = try? reader.search(query, options: options) }
        var changed = file.bytes
        changed[end] = changed[end] == 65 ? 66 : 65
        let other = try SearchReader(entry: index.entry) { $0 == file.path ? changed : files[$0] ?? [] }
        for query in ["bace bacedi difo", "xyzce zzzzdifo"] { _ = try? other.search(query, options: options) }
      }
    }
    #expect(throws: SearchIndexError.self) {
      _ = try SearchReader(entry: index.entry) { $0 == index.entry ? files[$0] ?? [] : [] }.search("bace")
    }
  }

  @Test func anotherVersionIsNamed() async throws {
    let text = String(decoding: await Fixture.index(Fixture.english).files[0].bytes, as: UTF8.self)
    let other = Array(text.replacing("handrail.part(1,", with: "handrail.part(2,").utf8)
    let error = #expect(throws: SearchIndexError.self) { _ = try SearchReader(entry: "search/en.js") { _ in other } }
    #expect(error?.code == "other-version")
    #expect(error?.message == "the search index has version 2, this reader needs version 1")
  }
}
