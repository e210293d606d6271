import Search

/// Small sites to search in.
enum Fixture {
  /// A language that never has a folder of its own: BCP 47 leaves its code to private use.
  static let unknownLanguage = "qaa"

  static func document(
    _ url: String, _ title: String, section: String = "Addiction", audiences: [String] = ["client"],
    keywords: [String] = [], summary: String = "", _ passages: [(heading: String, text: String)]
  ) -> SearchDocument {
    var text: [UInt8] = []
    let ranges = passages.map { passage in
      let start = text.count
      text += Array((passage.text + "\n").utf8)
      let anchor = passage.heading.isEmpty ? nil : passage.heading.lowercased().replacing(" ", with: "-")
      return SearchPassage(anchor: anchor, heading: passage.heading, range: start..<text.count)
    }
    return SearchDocument(
      url: url, title: title, section: section, audiences: audiences, keywords: keywords, summary: summary, text: text,
      passages: ranges)
  }

  static let english = [
    document(
      "addiction/triggers/", "Triggers", keywords: ["cues"],
      [
        ("", "A trigger is a person, a place or a feeling that starts a craving."),
        ("What you can do today", "Write down three triggers. Breathe slowly until the craving passes."),
        ("Inside triggers", "Being hungry, angry, lonely or tired."),
      ]),
    document(
      "addiction/cravings/", "Riding out cravings", audiences: ["client", "family"],
      [("", "Cravings rise, peak and fall, like a wave."), ("Surf the urge", "Most urges pass within half an hour.")]),
    document(
      "medicines/opioids/", "Medicine for opioid use disorder", section: "Medicines", audiences: ["family"],
      keywords: ["Suboxone", "methadone"],
      [
        ("", "Methadone, buprenorphine and naltrexone help people to stay in recovery."),
        ("Side effects", "Sleepiness."),
      ]),
    document(
      "get-help/overdose/", "Overdose and naloxone", section: "Get help", audiences: ["client", "family"],
      summary: "What to do in an overdose.",
      [("", "Call 911. Give naloxone. Stay."), ("Withdrawal safety", "Withdrawal from alcohol can be dangerous.")]),
  ]

  static let synonyms = [
    SearchSynonym(lay: "narcan", canonical: ["naloxone"]),
    SearchSynonym(lay: "cold turkey", canonical: ["stopping suddenly", "withdrawal"]),
    SearchSynonym(lay: "chiva", canonical: ["naloxone"], searchOnly: true),
  ]

  static func settings(_ language: String = "en", oneFileLimit: Int = 300) -> SearchSettings {
    SearchSettings(language: language, basePath: "/base/", synonyms: synonyms, oneFileLimit: oneFileLimit)
  }

  static func index(
    _ documents: [SearchDocument], _ settings: SearchSettings = settings(), parts: Int = 1, jobs: Int = 1
  ) async -> SearchIndex {
    let parts = (0..<parts).map { number in
      var part = SearchIndexPart(settings: settings)
      for document in documents[documents.count * number / parts..<documents.count * (number + 1) / parts] {
        part.add(document)
      }
      return part
    }
    return await SearchIndex(parts: parts, settings: settings, jobs: jobs, hash: hash)
  }

  static func reader(_ index: SearchIndex) throws -> SearchReader {
    let files = Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, $0.bytes) })
    return try SearchReader(entry: index.files[0].path) { path in
      guard let bytes = files[path] else { throw SearchIndexError.missing(path) }
      return bytes
    }
  }

  static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Pages of made-up words, the same every time: enough of them for several parts of every kind.
  static func generated(_ count: Int) -> [SearchDocument] {
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let syllables = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu"]
    func word() -> String { (0..<2 + next(3)).map { _ in syllables[next(15)] }.joined() + ["", "s", "ed"][next(3)] }
    return (0..<count).map { number in
      document(
        "section/page-\(number)/", word() + " " + word(), section: ["One", "Two"][number % 2],
        [("", (0..<40).map { _ in word() }.joined(separator: " ")), (word(), word() + " " + word())])
    }
  }
}
