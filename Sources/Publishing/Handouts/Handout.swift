internal import Curriculum
public import Pages

/// A document of `Site/handouts/`: where it goes, and what it is.
public struct Handout: Sendable {
  /// Below the folder of handouts, without an ending: `en/modules/coping/triggers-standard-letter`.
  public let path: String
  public let request: PrintRequest

  /// - Parameter language: its code.
  init(_ name: String, _ request: PrintRequest, language: String) {
    path = "\(language)/\(name)-\(request.edition.rawValue)-\(request.paper.rawValue)"
    self.request = request
  }
}
