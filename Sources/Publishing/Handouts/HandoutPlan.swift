public import Diagnostics
internal import Files
public import Pages

/// Every document of a run of `handouts`, made on demand.
public struct HandoutPlan: Sendable {
  /// No path stands twice.
  public let handouts: [Handout]
  /// Calendars by their paths below the folder of handouts.
  public let calendars: [(path: String, bytes: [UInt8])]
  /// Who may write the files.
  let access: PublishedAccess
  private let maker: PrintMaker

  init(
    _ handouts: [Handout], calendars: [(path: String, bytes: [UInt8])], maker: PrintMaker, access: PublishedAccess
  ) {
    self.access = access
    self.handouts = handouts
    self.calendars = calendars
    self.maker = maker
  }

  /// The document; the same bytes for the same inputs, on any thread.
  /// - Throws: as `PrintMaker` does.
  public func document(of handout: Handout) throws(DiagnosticsError) -> PrintedDocument {
    try maker.document(handout.request)
  }
}
