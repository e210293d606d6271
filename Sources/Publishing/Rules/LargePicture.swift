internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Files
internal import Foundation
internal import Pages

/// A page opens on an old phone with a poor connection.
struct LargePicture: PlanRule {
  let id = "large-picture"
  let explanation = """
    A picture is so large that readers wait for it. On a slow telephone connection, 400 kbit/s, 500 kB take ten seconds, \
    and whoever pays by the megabyte pays for them.
    """
  let category = RuleCategory.files
  let severity = Severity.warning
  var kilobytes = 500

  static let options = [RuleOption<Self>.integer("kilobytes", \.kilobytes, in: 10...100_000)]

  private static let types: Set<String> = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"]
  private static let resized: Set<String> = ["jpeg", "jpg", "png", "webp"]

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.publishedMedia ?? [:]).sorted { $0.key < $1.key }.compactMap { path, file in
      // A build makes it smaller; the preview shows it as it is.
      if plan.curriculum.configuration.resizesPictures, Self.resized.contains(Paths.fileExtension(of: path)) {
        return nil
      }
      guard Self.types.contains(Paths.fileExtension(of: path)), file.bytes > kilobytes * 1_000 else { return nil }
      return finding(
        "this picture has \(Self.megabytes(file.bytes))\(Self.measure(file)), for which readers on a phone wait",
        hint:
          "write 'pictures: resize' into site.yml, or make it at most 1,600 pixels wide and save it as JPEG or WebP of quality 80; \(kilobytes) kB are the limit",
        at: Place(SourceFile(path: "Content/" + path, bytes: [])))
    }
  }

  private static func megabytes(_ bytes: Int) -> String { String(format: "%.1f MB", Double(bytes) / 1_000_000) }

  private static func measure(_ file: MediaTable.File) -> String {
    file.size.map { " and \($0.width) by \($0.height) pixels" } ?? ""
  }
}
