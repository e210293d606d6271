internal import Curriculum
internal import Diagnostics
internal import Files
internal import MediaMetadata

/// The sizes of one picture, each made once.
struct SizeMaker {
  /// The path below `Content/`.
  let source: String
  let bytes: [UInt8]
  /// What the files made of it are called, without width and ending.
  let name: String
  let folder: String
  let tool: VipsThumbnail

  struct Made: Sendable {
    /// Below the folder of what may be thrown away.
    let cached: String
    let size: (width: Int, height: Int)
    let bytes: Int
  }

  /// - Parameter type: the ending of the file that is made.
  func make(_ width: Int, _ type: String) throws(DiagnosticsError) -> Made {
    let file = "\(name)-\(width).\(type)"
    let path = Paths.join(folder, file)
    do {
      if !Files.exists(path) { try write(path, width, type) }
      let made = try Files.read(path)
      guard let size = ImageSize.read(made, fileExtension: type) else {
        throw DiagnosticsError(unreadable("no picture came out"))
      }
      return Made(cached: Paths.join(PictureResizer.folder, file), size: size, bytes: made.count)
    } catch let error as DiagnosticsError {
      throw error
    } catch let error as FileError {
      throw DiagnosticsError(.cannotWrite(error))
    } catch {
      throw DiagnosticsError(unreadable("\(error)"))
    }
  }

  /// In one step, so that a build that was ended leaves no half of a picture.
  private func write(_ path: String, _ width: Int, _ type: String) throws {
    try Files.makeFolderToWrite(in: folder)
    let (input, output) = ("\(path).in", "\(path).new.\(type)")
    defer { for file in [input, output] { try? Files.remove(file) } }
    try Files.replace(input, with: bytes)
    if let failure = try tool.run(input, width: width, output: output, isDrawing: source.hasSuffix(".png")) {
      throw DiagnosticsError(unreadable(failure))
    }
    // libvips notes how many dots an inch has, and whatever else it may: our own filter has the last word.
    try Files.replace(path, with: MediaMetadata.removed(from: Files.read(output), fileExtension: type).bytes)
  }

  private func unreadable(_ reason: String) -> Diagnostic {
    .error(
      PublishingRule.pictureSize, "this picture cannot be made smaller: \(reason)",
      hint: "see whether it opens in another program, and save it anew there",
      at: Place(SourceFile(path: "Content/" + source, bytes: [])))
  }
}
