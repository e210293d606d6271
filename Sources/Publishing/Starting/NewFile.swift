internal import Curriculum

/// The start of a new module, section or program: a draft that builds as it is and shows what belongs in it.
public struct NewFile: Sendable, Equatable {
  /// Relative to the site's root.
  public let path: String
  public let text: String

  /// - Parameter kind: `module`, `section` or `program`.
  /// - Returns: nil for a path that cannot become an address.
  public init?(kind: String, path: String, title: String?) {
    let parts = path.split(separator: "/").map(String.init)
    let expected = kind == "module" ? 3... : kind == "section" ? 2... : 1...
    guard expected.contains(parts.count), parts.joined(separator: "/") == path, kind != "program" || parts.count == 1,
      parts.enumerated().allSatisfy({ $0 == 0 && kind != "program" ? Language($1) != nil : ModulePath.isSlug($1) })
    else {
      return nil
    }
    let words = (parts.last ?? "").replacing("-", with: " ")
    let title = (title ?? words.prefix(1).uppercased() + words.dropFirst())
      .replacing("\"", with: "'").replacing("\\", with: "\\\\")
    switch kind {
    case "section":
      self.path = "Content/\(path)/index.md"
      text = Self.section(title)
    case "program":
      self.path = "Content/programs/\(path).yml"
      text = Self.program(title)
    default:
      self.path = "Content/\(path).md"
      text = Self.module(title)
    }
  }

  private static func module(_ title: String) -> String {
    """
    ---
    title: "\(title)"
    summary: \(StarterText.moduleSummary.rawValue)
    message: \(StarterText.message.rawValue)
    audience: [client, family]
    minutes: 50
    objectives:
      - \(StarterText.objective.rawValue)
    keywords: []
    draft: true
    ---

    \(StarterText.introduction.rawValue)

    ## What you can do today {#today}

    1. \(StarterText.firstStep.rawValue)
    2. \(StarterText.secondStep.rawValue)
    3. \(StarterText.thirdStep.rawValue)

    ## \(StarterText.heading.rawValue)

    \(StarterText.text.rawValue)

    > [!FACILITATOR]
    > \(StarterText.leaderNote.rawValue) \(StarterText.leaderNoteReaders.rawValue)

    ```worksheet
    title: My next step
    fields:
      - lines: What will I try first?
        count: 3
    ```

    """
  }

  private static func section(_ title: String) -> String {
    """
    ---
    title: "\(title)"
    summary: \(StarterText.sectionSummary.rawValue)
    audience: [client, family]
    reviewEvery: 12 months
    draft: true
    ---

    \(StarterText.sectionIntroduction.rawValue)

    """
  }

  private static func program(_ title: String) -> String {
    """
    title: {en: "\(title)"}
    summary: {en: "\(StarterText.programSummary.rawValue)"}
    draft: true
    weeks:
      - title: {en: "The first week"}
        sessions:
          - day: monday
            start: "18:00"
            minutes: 180
            modules: []

    """
  }
}
