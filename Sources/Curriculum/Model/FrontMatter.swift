public import PlacedYAML

/// What stands between the two `---` lines at the top of a module.
public struct FrontMatter: Sendable {
  public var title = ""
  /// One sentence for lists, search results and descriptions.
  public var summary: String?
  /// The sentence that matters most; shown first.
  public var message: String?
  /// The place among its neighbours; modules without one come last, by title.
  public var order: Int?
  public var audience: [Audience] = []
  /// The length of a group session on this module.
  public var minutes: Int?
  public var objectives: [String] = []
  /// Other names that people search by.
  public var keywords: [String] = []
  /// Relative `.md` paths of modules to read next.
  public var related: [PlacedText] = []
  /// Keys of sources listed although the text does not cite them.
  public var sources: [PlacedText] = []
  /// Old addresses that lead here, from the root of the site.
  public var redirectFrom: [PlacedText] = []
  /// The day of the last change that readers should know of.
  public var updated: CalendarDate?
  /// Months between two reviews.
  public var reviewEvery: Int?
  public var isSafety = false
  public var isDraft = false
  /// `Module.translationHash` of the text that this one translates, as it was when translated.
  public var translationOf: PlacedText?
  public var kind: ModuleKind?
  /// What the facilitator brings.
  public var materials: [String] = []
  public var discussion: [DiscussionQuestion] = []
  /// Ids of the headings whose passages make a poster.
  public var poster: [PlacedText] = []
  /// Of a section: its modules under subheads.
  public var parts: [SectionPart] = []

  public init() {}
}

/// For whom a page is written.
public enum Audience: String, Sendable, CaseIterable {
  case client, family, referrer, facilitator
}

/// What sort of page a file becomes when its place does not say it.
public enum ModuleKind: String, Sendable, CaseIterable {
  case home, module, notice, section
}

/// Modules of a section that its page lists under a subhead of their own.
public struct SectionPart: Sendable {
  public let title: String
  /// Relative `.md` paths.
  public let modules: [PlacedText]
}

/// A question for the group with what the facilitator may expect to hear.
public struct DiscussionQuestion: Sendable {
  public let question: String
  public let answer: String?
}
