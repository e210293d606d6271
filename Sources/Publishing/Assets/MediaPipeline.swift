internal import Curriculum
internal import Diagnostics
internal import Files
internal import MediaMetadata
internal import Pages
internal import Parallelism

/// The pictures and files beside the modules, as they are published.
struct MediaPipeline: Sendable {
  let table: MediaTable
  /// Published path, and that of the file below `Content/`; files that would be the same one are there once.
  private(set) var files: [(path: String, source: String)]
  /// The pictures that cannot be shown, by path below `Content/`.
  let faults: [String: PictureFault]
  /// What cameras wrote into the files, by path below `Content/`.
  private let cameraData: [String: CameraData]
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
            file: file, fault: known?.faults[media[index]], cameraData: known?.cameraData[media[index]], stamp: stamp)
        }
        let original = try content.read(media[index])
        let cleaned = MediaMetadata.removed(from: original)
        let bytes = cleaned.bytes
        let name = AssetPipeline.fingerprinted(media[index].composed, bytes)
        let type = Paths.fileExtension(of: media[index])
        let size = ImageSize.read(bytes, fileExtension: type)
        return Reading(
          file: MediaTable.File(
            path: name.hasPrefix("media/") ? name : "media/" + name, size: size, bytes: bytes.count),
          fault: PictureFault.find(in: original, fileExtension: type), cameraData: CameraData(cleaned), stamp: stamp)
      }
    }
    var stamps: [String: FileStamp] = [:]
    var table: [String: MediaTable.File] = [:]
    var faults: [String: PictureFault] = [:]
    var cameraData: [String: CameraData] = [:]
    var files: [(path: String, source: String)] = []
    var seen: Set<String> = []
    for (path, result) in zip(media, read) {
      switch result {
      case .success(let reading):
        table[path] = reading.file
        faults[path] = reading.fault
        cameraData[path] = reading.cameraData
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
    self.stamps = stamps
  }

  /// The same, with no file to publish but those at some paths below `Content/`.
  func publishing(_ paths: Set<String>) -> MediaPipeline {
    let published = Set(paths.compactMap { table[$0]?.path })
    var pipeline = self
    pipeline.files = files.filter { published.contains($0.path) }
    return pipeline
  }

  /// What cameras wrote into those of the files that are published.
  var publishedCameraData: [String: CameraData] {
    let published = published
    return cameraData.filter { published[$0.key] != nil }
  }

  /// The files that are published, by path below `Content/`.
  var published: [String: MediaTable.File] {
    Dictionary(uniqueKeysWithValues: files.compactMap { file in table[file.source].map { (file.source, $0) } })
  }

  private struct Reading {
    let file: MediaTable.File
    let fault: PictureFault?
    let cameraData: CameraData?
    let stamp: FileStamp?
  }
}
