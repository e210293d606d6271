internal import MediaMetadata

/// What a camera wrote into a file that somebody has to know of.
enum CameraData: Sendable {
  /// Where the picture was taken, which is left out of what is published.
  case place
  /// What could not be taken out.
  case remains(String)

  /// nil where there is nothing to tell.
  init?(_ cleaned: MediaMetadata.Cleaned) {
    if let what = cleaned.remains {
      self = .remains(what)
    } else if cleaned.hadPlace {
      self = .place
    } else {
      return nil
    }
  }
}
