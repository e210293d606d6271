public import Curriculum

/// For whom a document is printed.
public enum PrintEdition: String, Sendable, CaseIterable {
  case standard
  /// After the guidelines of the American Printing House for the Blind and the American Council of the Blind.
  case largePrint = "large-print"
  /// With what only the group leader reads, beside the clients' text.
  case facilitator
}

/// What is printed. Indices are those of the curriculum.
public enum PrintSubject: Sendable, Hashable {
  /// One module.
  case handout(topic: Int)
  /// What a group needs in one week of a program, or what newcomers need in their first.
  case packet(program: Int, part: Program.Part)
  /// All of a program in one book.
  case workbook(program: Int)
  /// The passages of a module that it names for its poster.
  case poster(topic: Int)
  /// The crisis lines ten times, to cut out.
  case walletCards
  /// An empty week to plan.
  case planner
}

/// One document to print.
public struct PrintRequest: Sendable, Hashable {
  public let subject: PrintSubject
  public let edition: PrintEdition
  public let paper: PaperSize
  /// An index into the site's languages.
  public let language: Int
  /// The day of a program's first session, where its own file does not say it.
  public var starting: CalendarDate?
  /// The only day of a week that a packet is for; nil for all of them.
  public var day: Program.Weekday?

  public init(_ subject: PrintSubject, edition: PrintEdition, paper: PaperSize, language: Int) {
    self.subject = subject
    self.edition = edition
    self.paper = paper
    self.language = language
  }
}

/// A document ready to be viewed or turned into a PDF.
public struct PrintedDocument: Sendable {
  public let title: String
  /// Complete in itself: styles and pictures are inside.
  public let html: [UInt8]
  /// Whether it has fields to fill in.
  public let isForm: Bool
}
