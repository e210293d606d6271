internal import Curriculum
internal import Diagnostics
internal import Files
internal import Foundation

/// The program `vipsthumbnail` of libvips, which decodes no more of a photograph than it needs.
struct VipsThumbnail: Sendable {
  private let path: String

  /// The first one in `PATH`; nil where there is none.
  static func locate() -> VipsThumbnail? {
    Files.program("vipsthumbnail").map(VipsThumbnail.init)
  }

  /// What a site is made of decides its bytes, and not what happens to be installed: without the program there is none.
  static func missing(_ curriculum: Curriculum) -> Diagnostic {
    .error(
      PublishingRule.pictureTool, "'pictures: resize' needs the program vipsthumbnail, which is not installed",
      hint: "install it with 'apt-get install libvips-tools', or take the line out of Content/site.yml",
      at: Place(curriculum.configuration.file))
  }

  /// Makes a picture of a width, turned as it was held, in the colours that every screen has, with no data beside it.
  /// - Parameter isDrawing: whether lines and letters in it must stay sharp.
  /// - Returns: what the program says where it fails.
  func run(_ input: String, width: Int, output: String, isDrawing: Bool) throws -> String? {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      Self.absolute(input), "--size", "\(width)x", "-e", "srgb", "-o",
      Self.absolute(output) + Self.options(output, isDrawing),
    ]
    // One thread for each picture, several pictures at once; formats that libvips holds for unsafe are not read.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["VIPS_CONCURRENCY": "1", "VIPS_BLOCK_UNTRUSTED": "1"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 0, FileManager.default.fileExists(atPath: output) { return nil }
    return String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? "vipsthumbnail failed"
  }

  private static func options(_ output: String, _ isDrawing: Bool) -> String {
    switch Paths.fileExtension(of: output) {
    case "webp": isDrawing ? "[Q=90,smart_subsample,strip]" : "[Q=75,strip]"
    case "png": "[strip]"
    default: "[Q=80,optimize_coding,strip]"
    }
  }

  /// The program reads an output without a folder as one beside the input.
  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : Paths.join(FileManager.default.currentDirectoryPath, path)
  }
}
