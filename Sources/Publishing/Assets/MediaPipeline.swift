internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages
internal import Parallelism

/// The pictures and files beside the modules, as they are published.
struct MediaPipeline {
  let table: MediaTable
  /// Published path and the file on disk.
  let files: [(path: String, source: String)]

  init(_ curriculum: Curriculum, jobs: Int) async throws(DiagnosticsError) {
    let content = Paths.join(curriculum.root, "Content")
    let media = curriculum.media
    let read = await parallelMap(count: media.count, jobs: jobs) { index -> Result<MediaTable.File, FileError> in
      Result { () throws(FileError) in
        let bytes = try Files.read(Paths.join(content, media[index]))
        let name = AssetPipeline.fingerprinted(media[index], bytes)
        let size = ImageSize.read(bytes, fileExtension: Paths.fileExtension(of: media[index]))
        return MediaTable.File(path: name.hasPrefix("media/") ? name : "media/" + name, size: size)
      }
    }
    var table: [String: MediaTable.File] = [:]
    var files: [(path: String, source: String)] = []
    for (path, result) in zip(media, read) {
      switch result {
      case .success(let file):
        table[path] = file
        files.append((file.path, Paths.join(content, path)))
      case .failure(let error): throw DiagnosticsError(.failed(error))
      }
    }
    self.table = MediaTable(table)
    self.files = files
  }
}
