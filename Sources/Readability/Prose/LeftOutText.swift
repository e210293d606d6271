/// What the measure does not count.
public enum LeftOutText: String, Sendable, CaseIterable {
  /// What stands for a name or a number of the clinic: `{{clinic.phone}}`.
  case variables
  case citations
  /// Web and mail addresses, and numbers of six digits and more, which are dialled and not read.
  case addresses
  /// Cells that do not end as a sentence does.
  case tables
  case code
  /// The words that say what a picture shows.
  case pictures
  /// As they are written, with the names of their fields.
  case worksheets
  /// Notes for whoever leads the group.
  case leaderNotes

  /// Whether it stands in the text that goes on from paragraph to paragraph, which worksheets and notes do not.
  var isInRunningText: Bool { self != .worksheets && self != .leaderNotes }
}
