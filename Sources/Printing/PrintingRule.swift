public import Diagnostics

/// What can go wrong with a print. The worker names the same ids.
public enum PrintingRule: String, RuleID, Codable {
  case printAlternative = "print-alternative"
  case printCancelled = "print-cancelled"
  case printCrash = "print-crash"
  case printEngine = "print-engine"
  case printFailed = "print-failed"
  case printField = "print-field"
  case printFont = "print-font"
  case printImage = "print-image"
  case printLanguage = "print-language"
  case printLink = "print-link"
  case printSheet = "print-sheet"
  case printTable = "print-table"
  case printStyle = "print-style"
  case printTime = "print-time"
  case printTitle = "print-title"
  case printWrite = "print-write"

  public var category: RuleCategory {
    switch self {
    case .printAlternative, .printField, .printFont, .printImage, .printLanguage, .printSheet, .printStyle, .printTable,
      .printTitle:
      .theme
    case .printLink: .links
    case .printWrite: .files
    case .printCancelled, .printCrash, .printEngine, .printFailed, .printTime: .program
    }
  }

  public var explanation: String {
    switch self {
    case .printAlternative: "A picture of a template for print says nothing to those who do not see it."
    case .printCancelled: "Printing was broken off; what had been printed stays."
    case .printCrash: "The program that prints ended twice over one document. All others were printed."
    case .printEngine: "What prints PDF files is not installed, or tells of trouble with a document or style sheet."
    case .printFailed: "A document could not be printed; the message gives the print engine's reason."
    case .printField: "A field to fill in has no label, so that a screen reader could not say what belongs into it."
    case .printFont: "A font that a style sheet names is not installed; another one was used."
    case .printImage: "The print engine cannot show a picture."
    case .printLanguage: "A template for print does not say its language: screen readers would guess how to speak it."
    case .printLink: "A link within a printed document leads to nothing."
    case .printTable: "A table has more columns than a sheet has room for, turned on its side too."
    case .printSheet: "What should stand on one sheet, such as a poster, is too long for it."
    case .printStyle: "A style sheet for print could not be read."
    case .printTime: "A document took too long to print and was given up. All others were printed."
    case .printTitle: "A template for print has no title, which PDF readers show and speak."
    case .printWrite: "A print could not be written; those that were finished stay."
    }
  }
}
