internal import Curriculum
internal import Diagnostics
internal import Files
internal import MediaMetadata
internal import Pages
internal import Parallelism

/// The pictures and files beside the modules, as they are published.
struct MediaPipeline: Sendable {
  private(set) var table: MediaTable
  /// Published path, and that of the file below `Content/`; files that would be the same one are there once.
  private(set) var files: [(path: String, source: String)]
  /// Pictures in other sizes: the published path, and the file below the folder of what may be thrown away.
  private(set) var resized: [(path: String, cached: String)] = []
  /// The pictures that cannot be shown, by path below `Content/`.
  let faults: [String: PictureFault]
  /// What cameras wrote into the files, by path below `Content/`.
  private let cameraData: [String: CameraData]
  /// What is not published of drawings, by path below `Content/`.
  private let leftOut: [String: [MediaMetadata.LeftOut]]
  private let stamps: [String: FileStamp]

  /// - Parameter known: what was published earlier; files with the same stamps are not read again.
  init(_ curriculum: Curriculum, jobs: Int, known: MediaPipeline? = nil) async throws(DiagnosticsError) {
    let content = curriculum.content
    let media = curriculum.media
    let read = await parallelMap(count: media.count, jobs: jobs) { index -> Result<Reading, FileError> in
      Result { () throws(FileError) in
        let stamp = FileStamp(Paths.join(content.path, media[index]))
        if let file = known?.table[media[index]], let stamp, stamp == known?.stamps[media[index]] {
          return Reading(
            file: file, fault: known?.faults[media[index]], cameraData: known?.cameraData[media[index]],
            leftOut: known?.leftOut[media[index]] ?? [], stamp: stamp)
        }
        let original = try content.read(media[index])
        let type = Paths.fileExtension(of: media[index])
        let cleaned = MediaMetadata.removed(from: original, fileExtension: type)
        let bytes = cleaned.bytes
        let name = AssetPipeline.fingerprinted(media[index].composed, bytes)
        let size = ImageSize.read(bytes, fileExtension: type)
        return Reading(
          file: MediaTable.File(
            path: name.hasPrefix("media/") ? name : "media/" + name, size: size, bytes: bytes.count),
          fault: cleaned.refusal.map(PictureFault.unreadable) ?? .find(in: original, fileExtension: type),
          cameraData: CameraData(cleaned), leftOut: cleaned.leftOut, stamp: stamp)
      }
    }
    var stamps: [String: FileStamp] = [:]
    var table: [String: MediaTable.File] = [:]
    var faults: [String: PictureFault] = [:]
    var cameraData: [String: CameraData] = [:]
    var leftOut: [String: [MediaMetadata.LeftOut]] = [:]
    var files: [(path: String, source: String)] = []
    var seen: Set<String> = []
    for (path, result) in zip(media, read) {
      switch result {
      case .success(let reading):
        table[path] = reading.file
        faults[path] = reading.fault
        cameraData[path] = reading.cameraData
        if !reading.leftOut.isEmpty { leftOut[path] = reading.leftOut }
        stamps[path] = reading.stamp
        // Content/en/p.png and Content/media/en/p.png with the same bytes have one name and one content.
        if seen.insert(reading.file.path).inserted { files.append((reading.file.path, path)) }
      case .failure(let error): throw DiagnosticsError(.failed(error))
      }
    }
    self.table = MediaTable(table)
    self.files = files
    self.faults = faults
    self.cameraData = cameraData
    self.leftOut = leftOut
    self.stamps = stamps
  }

  /// The same, with no file to publish but those at some paths below `Content/`.
  func publishing(_ paths: Set<String>) -> MediaPipeline {
    let published = Set(paths.compactMap { table[$0]?.path })
    var pipeline = self
    pipeline.files = files.filter { published.contains($0.path) }
    return pipeline
  }

  /// The same with its pictures small enough for an old phone.
  /// - Throws: `DiagnosticsError` without the tool that makes them, and for a picture that it cannot read.
  func resized(by resizer: PictureResizer, in curriculum: Curriculum) async throws(DiagnosticsError) -> MediaPipeline {
    var pipeline = self
    let published = published
    var byPath: [String: MediaTable.File] = [:]
    for (source, picture) in try await resizer.resize(published, in: curriculum) {
      pipeline.resized += picture.files
      if picture.replacesOriginal { pipeline.replaced[source] = picture.file }
      if let path = published[source]?.path { byPath[path] = picture.file }
    }
    pipeline.table = table.replacing(byPath)
    pipeline.files = files.filter { pipeline.replaced[$0.source] == nil }
    return pipeline
  }

  /// What cameras wrote into those of the files that are published.
  var publishedCameraData: [String: CameraData] {
    let published = published
    return cameraData.filter { published[$0.key] != nil }
  }

  /// What was left out of those of the drawings that are published.
  var publishedLeftOut: [String: [MediaMetadata.LeftOut]] {
    let published = published
    return leftOut.filter { published[$0.key] != nil }
  }

  /// The pictures of which another size is published in their stead, by path below `Content/`.
  private var replaced: [String: MediaTable.File] = [:]

  /// The files that are published, by path below `Content/`.
  var published: [String: MediaTable.File] {
    let whole = files.compactMap { file in table[file.source].map { (file.source, $0) } }
    return Dictionary(uniqueKeysWithValues: whole).merging(replaced) { $1 }
  }

  private struct Reading {
    let file: MediaTable.File
    let fault: PictureFault?
    let cameraData: CameraData?
    let leftOut: [MediaMetadata.LeftOut]
    let stamp: FileStamp?
  }
}
