internal import Curriculum

/// The days of the next reviews as a calendar file (RFC 5545).
public struct ReviewCalendar {
  private let report: LibraryReport

  public init(_ report: LibraryReport) { self.report = report }

  public func bytes() -> [UInt8] {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handrail//Reviews//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + CalendarText.escaped("Reviews of \(report.origin.site)"),
    ]
    let events = ReportSummary(report).dueReviews.flatMap { due in
      [
        "BEGIN:VEVENT", "UID:\(due.review.scope)-\(due.module.module.replacing("/", with: "-"))@handrail",
        "DTSTAMP:\(CalendarText.day(report.origin.day))T000000Z", "DTSTART;VALUE=DATE:" + CalendarText.day(due.due),
        "SUMMARY:" + CalendarText.escaped("Review (\(due.review.scope)): \(due.module.title)"),
        "DESCRIPTION:"
          + CalendarText.escaped("\(due.module.module), last signed by \(due.review.reviewer ?? "nobody")"),
        "END:VEVENT",
      ]
    }
    return (head + events + ["END:VCALENDAR"]).flatMap(CalendarText.folded)
  }
}
