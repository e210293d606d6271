public import Curriculum
public import Pages

/// Which handouts somebody asks for, in their words.
public struct HandoutSelection: Sendable {
  public typealias Day = Program.Weekday

  /// Paths of modules, `get-help/overdose-and-naloxone`, or of their files.
  public var modules: [String] = []
  /// A program's id.
  public var program: String?
  /// From 1.
  public var week: Int?
  /// What newcomers of the program get in their first week.
  public var includesOrientation = false
  /// The only day of each week.
  public var day: Day?
  public var includesWorkbook = false
  public var includesCards = false
  public var editions: [PrintEdition] = [.standard]
  /// The site's own paper where it is empty.
  public var papers: [PaperSize] = []
  /// Language codes; all languages of the site where it is empty.
  public var languages: [String] = []
  /// The day of the program's first session, for its calendar and its agendas.
  public var starting: CalendarDate?

  public init() {}

  /// Nothing in particular: the handouts of all modules.
  var isEverything: Bool { modules.isEmpty && program == nil && !includesWorkbook && !includesCards }
}
