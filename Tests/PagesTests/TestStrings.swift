import Diagnostics

@testable import Pages

/// Strings that say their own name, where they have no parameter.
let testStrings = SourceFile(
  path: "strings/en.yml",
  text: StringKey.allCases.map { "\($0.rawValue): \"\(templates[$0] ?? $0.rawValue)\"\n" }.joined())

private let templates: [StringKey: String] = [
  .sourceNumber: "Source {number}", .tableLabel: "Table: {title}", .tableCell: "{column}, row {row}",
  .weekCell: "{slot}, {day}", .dateLong: "{day} {month} {year}", .minutesToRead: "{minutes} min read",
  .minutesLong: "{minutes} minutes", .pageCount: "{count} pages", .pageCountOne: "1 page", .week: "Week {number}",
  .audienceList: "For {list}", .listAnd: "and", .reviewedBy: "Reviewed by {name}, {credential} on {date}",
  .reviewOutdated: "Changed since {name}, {credential}, {date}", .nextReview: "next review {date}",
  .reviewOverdue: "overdue since {date}",
  .timeMorning: "{hour}:{minute} am", .timeAfternoon: "{hour}:{minute} pm", .timeRange: "{start} to {end}",
  .externalLink: "(another site)", .fileSize: "{size} kB", .handoutDetails: "PDF, {pages}, {paper}, {size} kB",
  .fallbackShown: "It is in {language}", .footnoteBack: "Back to {reference}",
  .printTextWord: "Send {word} to {number}, please",
  .sessionHours: "Each: {hours}", .sessionHoursMost: "Most: {hours}", .minutesShort: "{minutes} min",
  .sessionRest: "{taken} of {minutes}",
]
