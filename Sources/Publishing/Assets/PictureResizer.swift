internal import ContentHash
internal import Curriculum
internal import Diagnostics
internal import Files
internal import MediaMetadata
internal import Pages
internal import Parallelism

/// Makes photographs small enough for an old phone, by libvips: WebP in a few widths for browsers that read it, and for
/// the others the picture's own kind. What was made once lies in a folder under the hash of what it was made from.
struct PictureResizer: Sendable {
  /// What may be thrown away at any time.
  let cacheFolder: String
  let jobs: Int

  /// A phone's column, one with twice as many dots, and a large screen's.
  static let widths = [480, 960, 1600]
  /// Files are named after it: with other widths or qualities, or another way to make them, it is another one.
  private static let recipe = "1"
  static let folder = "pictures"

  struct Picture: Sendable {
    let file: MediaTable.File
    /// Published path, and the file below the cache's folder.
    let files: [(path: String, cached: String)]
    /// Whether the file that stands in `Content/` is not published any more.
    let replacesOriginal: Bool
  }

  /// The pictures of which there are other sizes now, by path below `Content/`, sorted.
  /// - Throws: `DiagnosticsError` without the tool, and for pictures that it cannot read.
  func resize(
    _ files: [String: MediaTable.File], in curriculum: Curriculum
  ) async throws(DiagnosticsError) -> [(source: String, picture: Picture)] {
    let sources = files.keys.filter { isLarge($0, files[$0]) }.sorted()
    guard !sources.isEmpty else { return [] }
    guard let tool = VipsThumbnail.locate() else { throw DiagnosticsError(VipsThumbnail.missing(curriculum)) }
    let made = await parallelMap(count: sources.count, jobs: jobs, chunk: 1) { index in
      Result { () throws(DiagnosticsError) in
        try picture(sources[index], files[sources[index]], in: curriculum.content, tool)
      }
    }
    var attempts = Attempts()
    let pictures = made.map { result in
      attempts.attempt { () throws(DiagnosticsError) in try result.get() }
    }
    try attempts.finish()
    return zip(sources, pictures).compactMap { source, picture in picture.flatMap { $0 }.map { (source, $0) } }
  }

  private func isLarge(_ path: String, _ file: MediaTable.File?) -> Bool {
    ["jpeg", "jpg", "png", "webp"].contains(Paths.fileExtension(of: path))
      && (file?.size?.width ?? 0) > Self.widths[0]
  }

  private func picture(
    _ source: String, _ file: MediaTable.File?, in content: SourceFolder, _ tool: VipsThumbnail
  ) throws(DiagnosticsError) -> Picture? {
    guard let file, let width = file.size?.width else { return nil }
    let type = Paths.fileExtension(of: source)
    let bytes: [UInt8]
    do {
      bytes = MediaMetadata.removed(from: try content.read(source), fileExtension: type).bytes
    } catch {
      throw DiagnosticsError(.failed(error))
    }
    // A moving picture would stand still.
    let isMoving = type == "webp" && (12..<min(bytes.count, 200)).contains { bytes[$0...].starts(with: "ANIM".utf8) }
    if isMoving { return nil }
    let maker = SizeMaker(
      source: source, bytes: bytes, name: "\(Self.recipe)-\(ContentHash(of: bytes).hexadecimal)",
      folder: Paths.join(cacheFolder, Self.folder), tool: tool)
    let widths = Self.widths.filter { $0 < width } + (width <= Self.widths[2] ? [width] : [])
    let variants = try widths.map { (width) throws(DiagnosticsError) in try maker.make(width, "webp") }
      .filter { $0.bytes < file.bytes }
    let own = width > Self.widths[2] ? try maker.make(Self.widths[2], type) : nil
    return picture(file, variants, own)
  }

  private func picture(_ file: MediaTable.File, _ variants: [SizeMaker.Made], _ own: SizeMaker.Made?) -> Picture {
    let stem = String(file.path.dropLast(Paths.fileExtension(of: file.path).count + 1))
    func path(_ made: SizeMaker.Made) -> String { "\(stem)-\(made.size.width).\(Paths.fileExtension(of: made.cached))" }
    let table = MediaTable.File(
      path: own.map(path) ?? file.path, size: own?.size ?? file.size, bytes: own?.bytes ?? file.bytes,
      variants: variants.map { .init(path: path($0), width: $0.size.width) })
    return Picture(
      file: table, files: (variants + [own].compactMap { $0 }).map { (path($0), $0.cached) },
      replacesOriginal: own != nil)
  }
}
