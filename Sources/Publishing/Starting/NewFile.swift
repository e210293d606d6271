internal import Curriculum

/// The start of a new module, section or program: a file that builds as it is and shows what belongs in it.
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
      parts.enumerated().allSatisfy({ $0 == 0 && kind != "program" ? Language($1) != nil : Self.isSlug($1) })
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

  private static func isSlug(_ text: String) -> Bool {
    text.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
  }

  private static func module(_ title: String) -> String {
    """
    ---
    title: "\(title)"
    summary: One plain sentence that says what the page is about.
    message: The one sentence that matters most.
    audience: [client, family]
    minutes: 50
    objectives:
      - Name one thing that a reader can do after reading
    keywords: []
    draft: true
    ---

    Say in two or three short sentences what this is and why it matters to the reader.

    ## What you can do today {#today}

    1. Begin with a verb.
    2. Keep it to one step.
    3. Make it something that can be done today.

    ## First part

    Short paragraphs, plain words, one idea at a time.

    > [!FACILITATOR]
    > How long it takes, what to watch for, what to ask. Only the facilitator's edition shows this.

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
    summary: One plain sentence that says what this section is about.
    audience: [client, family]
    reviewEvery: 12 months
    ---

    Say in a few sentences who these pages are for and where to begin.

    """
  }

  private static func program(_ title: String) -> String {
    """
    title: {en: "\(title)"}
    summary: {en: "One sentence that says for whom this program is."}
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
