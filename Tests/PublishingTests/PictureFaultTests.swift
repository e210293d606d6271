import Testing

@testable import Publishing

@Suite struct PictureFaultTests {
  private func fault(_ bytes: [UInt8], _ type: String) -> PictureFault? {
    PictureFault.find(in: bytes, fileExtension: type)
  }

  private let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [0, 0, 0, 2] + Array("IHDR".utf8) + [7, 7] + [1, 2, 3, 4]
    + [0, 0, 0, 0] + Array("IEND".utf8) + [1, 2, 3, 4]
  /// A segment whose data hold what looks like an end, a scan with a stuffed 0xFF, the end, and something behind it.
  private let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 0xFF, 0xD9, 0, 0, 0xFF, 0xDA, 0, 2, 5, 0xFF, 0, 6, 0xFF, 0xD9, 1, 2]
  private let webp = Array("RIFF".utf8) + [8, 0, 0, 0] + Array("WEBPVP8 ".utf8)

  @Test func wholePicturesHaveNone() {
    #expect(fault(png, "png") == nil)
    #expect(fault(jpeg, "jpg") == nil)
    #expect(fault(jpeg, "jpeg") == nil)
    #expect(fault(webp, "webp") == nil)
    #expect(fault(Array("GIF89a".utf8), "gif") == nil)
  }

  @Test func everyBeginningIsCutShortOrNoPicture() {
    for end in 0..<png.count { #expect(fault(Array(png[..<end]), "png") == (end < 8 ? .otherFormat : .cutShort)) }
    for end in 0..<jpeg.count - 2 { #expect(fault(Array(jpeg[..<end]), "jpg") == (end < 2 ? .otherFormat : .cutShort)) }
    for end in 0..<webp.count { #expect(fault(Array(webp[..<end]), "webp") == (end < 12 ? .otherFormat : .cutShort)) }
  }

  @Test(arguments: ["png", "jpg", "jpeg", "gif", "webp"]) func aPageOfTheWebIsNoPicture(type: String) {
    #expect(fault(Array("<!doctype html><p>Not found</p>".utf8), type) == .otherFormat)
  }

  @Test func whatIsNoPictureHasNone() {
    #expect(fault([], "pdf") == nil)
    #expect(fault([1], "avif") == nil)
  }
}
