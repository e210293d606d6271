public import Curriculum
internal import Diagnostics
public import PlacedYAML

/// Which values of a YAML file readers see, by the last key that leads to each.
public struct ReadValues: Sendable {
  private let keys: Set<String>?
  private let otherKeys: Set<String>
  /// Those that group leaders alone see.
  private let leaderKeys: Set<String>

  /// - Parameters:
  ///   - keys: nil for all but `otherKeys`.
  private init(_ keys: Set<String>?, except otherKeys: Set<String> = [], forLeaders leaderKeys: Set<String> = []) {
    self.keys = keys
    self.otherKeys = otherKeys
    self.leaderKeys = leaderKeys
  }

  static let frontMatter = ReadValues(
    ["title", "summary", "message", "objectives", "materials", "discussion", "question", "answer"],
    forLeaders: ["objectives", "materials", "discussion", "question", "answer"])
  static let worksheet = ReadValues(nil, except: ["count", "from", "to", "rows"])
  /// Texts of the theme.
  public static let strings = ReadValues(nil)

  private static let dataFiles: [(path: String, values: ReadValues)] = [
    ("Content/site.yml", ReadValues(["name", "tagline", "title", "text"])),
    ("Content/glossary.yml", ReadValues(["term", "definition"])),
    ("Content/crisis-lines.yml", ReadValues(["name", "afterDialing", "note", "hours"])),
    ("Content/clinics/", ReadValues(["name", "shortName", "hours", "languageAssistance"])),
    (
      "Content/programs/",
      ReadValues(["title", "summary", "leaderNote", "group", "homework", "note"], forLeaders: ["leaderNote"])
    ),
  ]

  /// nil for a file of which readers see no sentence.
  public static func ofDataFile(at path: String) -> ReadValues? {
    dataFiles.first { path.hasPrefix($0.path) }?.values
  }

  /// The texts of a file.
  /// - Parameters:
  ///   - language: of what names none itself.
  ///   - languages: whose codes are keys, where texts stand by language.
  public func texts(
    in value: YAMLValue, _ language: Language, among languages: [Language] = [], isForLeaders: Bool = false
  ) -> [ReadText] {
    value.scalars.compactMap { path, value in
      guard case .scalar(let text, _) = value.content, !text.isEmpty else { return nil }
      let named = path.lazy.reversed().compactMap { key in languages.first { $0.code == key } }.first
      guard let key = path.last(where: { key in !languages.contains { $0.code == key } }), isRead(key) else {
        return nil
      }
      let reading = InlineReading(AlignedPiece.all(of: text, in: value), around: value.place.range ?? 0..<0)
      return ReadText(
        reading.text, kind: .value(key: key), language: named ?? language,
        isForLeaders: isForLeaders || leaderKeys.contains(key), file: value.file)
    }
  }

  private func isRead(_ key: String) -> Bool {
    !otherKeys.contains(key) && keys.map { $0.contains(key) } ?? true
  }
}
