internal import Files

/// What `![…](…)` puts into a text beside pictures: something to hear or to watch.
public enum RecordingKind: Sendable {
  case sound, film

  /// nil for a file of another kind.
  public init?(_ path: String) {
    switch Paths.fileExtension(of: path) {
    case "mp3", "m4a": self = .sound
    case "mp4", "webm": self = .film
    default: return nil
    }
  }

  /// Where what is said in a recording may lie as text: beside it, under its name.
  public static func captions(of path: String) -> String {
    String(path.dropLast(Paths.fileExtension(of: path).count)) + "vtt"
  }
}

extension Curriculum {
  /// Whether what is said in a recording lies beside it, both below `Content/`.
  public func hasCaptions(_ path: String) -> Bool { media(at: RecordingKind.captions(of: path)) != nil }
}
