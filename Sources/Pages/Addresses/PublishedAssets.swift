/// Where the theme's files were published, relative to the site's base.
public struct PublishedAssets: Sendable {
  public var stylesheet: String
  public var script: String
  public var icon: String
  public var touchIcon: String
  /// In the order of the site's languages.
  public var manifests: [String]
  public var feeds: [String]
  public var searchScripts: [String]
  /// The entry file of each language's search index; nil where there is none.
  public var searchIndexes: [String?]

  /// For what is printed, which loads nothing.
  static let none = PublishedAssets(
    stylesheet: "", script: "", icon: "", touchIcon: "", manifests: [], feeds: [], searchScripts: [], searchIndexes: [])

  public init(
    stylesheet: String, script: String, icon: String, touchIcon: String, manifests: [String], feeds: [String],
    searchScripts: [String], searchIndexes: [String?]
  ) {
    self.stylesheet = stylesheet
    self.script = script
    self.icon = icon
    self.touchIcon = touchIcon
    self.manifests = manifests
    self.feeds = feeds
    self.searchScripts = searchScripts
    self.searchIndexes = searchIndexes
  }
}
