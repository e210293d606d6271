import Testing

@testable import Publishing

@Suite struct ImageSizeTests {
  private func size(_ bytes: [UInt8], _ type: String) -> [Int]? {
    ImageSize.read(bytes, fileExtension: type).map { [$0.width, $0.height] }
  }

  private let zeros = [UInt8](repeating: 0, count: 32)

  @Test func png() {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    #expect(size(signature + [0, 0, 2, 0x80, 0, 0, 1, 0xE0], "png") == [640, 480])
    #expect(size(signature, "png") == nil)
    #expect(size(zeros, "png") == nil)
  }

  @Test func gif() {
    #expect(size(Array("GIF89a".utf8) + [0x80, 2, 0xE0, 1], "gif") == [640, 480])
    #expect(size(Array("GIF89a".utf8), "gif") == nil)
  }

  @Test(arguments: [0xC0, 0xC1, 0xC2] as [UInt8]) func jpegFramesComeAfterOtherSegments(marker: UInt8) {
    let start: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 9, 9, 0xFF, 0xC4, 0, 5, 1, 2, 3]
    let frame: [UInt8] = [0xFF, marker, 0, 11, 8, 1, 0xE0, 2, 0x80, 1, 1, 0x11, 0]
    #expect(size(start + frame, "jpg") == [640, 480])
    #expect(size(start + frame, "jpeg") == [640, 480])
    #expect(size(start + [0xFF, 0xFF] + frame, "jpg") == [640, 480])
    #expect(size(start, "jpg") == nil)
    #expect(size([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0], "jpg") == nil)
  }

  /// An APP1 segment of EXIF data with an orientation, before a frame of 640 by 480.
  private func photograph(_ orientation: UInt8, order: String) -> [UInt8] {
    let numbers: ([UInt8]) -> [UInt8] = { order == "II" ? $0.reversed() : $0 }
    let tiff =
      Array(order.utf8) + numbers([0, 42]) + numbers([0, 0, 0, 8]) + numbers([0, 1]) + numbers([1, 0x12])
      + numbers([0, 3]) + numbers([0, 0, 0, 1]) + numbers([0, orientation]) + [0, 0]
    let segment = Array("Exif\0\0".utf8) + tiff
    let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 1, 0xE0, 2, 0x80, 1, 1, 0x11, 0]
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(segment.count + 2)] + segment + frame
  }

  @Test(arguments: ["II", "MM"]) func aPhotographTakenOnItsSideIsTurned(order: String) {
    for orientation in 1...8 {
      let expected = orientation >= 5 ? [480, 640] : [640, 480]
      #expect(size(photograph(UInt8(orientation), order: order), "jpg") == expected)
    }
    #expect(size(photograph(9, order: order), "jpg") == [640, 480])
  }

  @Test func webpHasThreeForms() {
    let head = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8)
    let lossy = head + Array("VP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xE0, 1]
    #expect(size(lossy, "webp") == [640, 480])
    // 14 bits of the width less one, then 14 bits of the height less one.
    let bits = 639 | 479 << 14
    let packed = (0..<4).map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }
    #expect(size(head + Array("VP8L".utf8) + [0, 0, 0, 0, 0x2F] + packed + zeros, "webp") == [640, 480])
    #expect(size(head + Array("VP8X".utf8) + [0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0], "webp") == [640, 480])
    #expect(size(head + Array("ABCD".utf8) + zeros, "webp") == nil)
    #expect(size(head, "webp") == nil)
  }

  @Test(arguments: [
    ("<svg width=\"640\" height=\"480\">", [640, 480]), ("<svg height='480px' width='640px'/>", [640, 480]),
    ("<?xml version=\"1.0\"?>\n<!-- x -->\n<svg\n viewBox=\"0 0 640.2 479.6\">", [640, 480]),
    ("<svg width=\"100%\" height=\"100%\" viewBox='0 0 640 480'>", [640, 480]),
    ("<svg stroke-width=\"2\" viewBox=\"0 0 640 480\">", [640, 480]),
    ("<svg viewBox=\"0,0,640,480\">", [640, 480]),
  ])
  func svgTakesItsSizeOrItsViewBox(text: String, expected: [Int]) {
    #expect(size(Array(text.utf8), "svg") == expected)
  }

  @Test(arguments: ["", "<svg", "<svg>", "<svg width=\"1e9\" height=\"1\">", "<svg viewBox=\"0 0 1.2.3 4\">"])
  func svgWithoutASizeHasNone(text: String) {
    #expect(size(Array(text.utf8), "svg") == nil)
  }

  @Test func otherFilesHaveNone() {
    #expect(size(Array("%PDF".utf8), "pdf") == nil)
    #expect(size([], "png") == nil)
  }
}
