import Testing

@testable import MediaMetadata

@Suite struct MediaMetadataTests {
  private let secret = Array("SECRET PLACE".utf8)

  private func removed(_ bytes: [UInt8]) -> MediaMetadata.Cleaned { MediaMetadata.removed(from: bytes) }

  private func holdsSecret(_ bytes: [UInt8]) -> Bool { bytes.indices.contains { bytes[$0...].starts(with: secret) } }

  /// EXIF data with an orientation and the place, little-endian.
  private func tiff(orientation: UInt8) -> [UInt8] {
    Array("II*\0".utf8) + [8, 0, 0, 0, 2, 0]
      + [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      + [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0] + [0, 0, 0, 0] + secret
  }

  // MARK: - JPEG

  private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  private var frame: [UInt8] { segment(0xC0, [8, 0, 1, 0, 2, 1, 1, 0x11, 0]) }
  private var scan: [UInt8] { segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 0xFF, 0, 2, 0xFF, 0xD0, 3] }

  private func jpeg(_ segments: [UInt8]...) -> [UInt8] {
    [0xFF, 0xD8] + segments.flatMap { $0 } + frame + scan + [0xFF, 0xD9]
  }

  @Test func aPhotographLosesItsPlaceAndKeepsHowItWasHeld() {
    let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7])
    let photograph = jpeg(
      jfif, segment(0xE1, EXIFDirectory.mark + tiff(orientation: 6)),
      segment(0xE1, Array("http://ns.adobe.com/".utf8) + secret),
      profile, segment(0xED, secret), segment(0xFE, secret), segment(0xE2, Array("MPF\0".utf8) + secret))
    let cleaned = removed(photograph + secret)
    #expect(!holdsSecret(cleaned.bytes))
    #expect(cleaned.hadPlace)
    let held = segment(0xE1, EXIFDirectory.mark + EXIFOrientation(value: 6).tiff)
    #expect(cleaned.bytes == jpeg(held, jfif, profile))
    #expect(EXIFOrientation.read(cleaned.bytes[6...])?.value == 6)
    #expect(removed(cleaned.bytes).bytes == cleaned.bytes)
  }

  @Test func aPictureWithoutAnyStaysAsItIs() {
    #expect(removed(jpeg()).bytes == jpeg())
    #expect(!removed(jpeg()).hadPlace)
    #expect(removed(jpeg(segment(0xE1, EXIFDirectory.mark + tiff(orientation: 1)))).bytes == jpeg())
  }

  @Test func severalScansStay() {
    let progressive = [0xFF, 0xD8] + frame + scan + segment(0xC4, [0]) + scan + [0xFF, 0xD9]
    #expect(removed(progressive).bytes == progressive)
  }

  @Test func whatFillsUpBetweenSegmentsGoes() {
    #expect(removed([0xFF, 0xD8, 0, 0, 0xFF] + frame + scan + [0xFF, 0xD9]).bytes == jpeg())
  }

  // MARK: - PNG

  private func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    var chunk: [UInt8] = []
    chunk.appendBigEndian(data.count, 4)
    return chunk + Array(type.utf8) + data + [1, 2, 3, 4]
  }

  @Test func aPNGLosesItsTextsAndKeepsItsColours() {
    let picture = [
      chunk("IHDR", [0, 0]), chunk("gAMA", [1]), chunk("tRNS", [2]), chunk("IDAT", [3]), chunk("IEND", []),
    ]
    let kept = PNGMetadata.signature + picture.flatMap { $0 }
    let written =
      PNGMetadata.signature + picture[0] + chunk("tEXt", secret) + chunk("iTXt", secret) + chunk("tIME", secret)
      + picture[1...].flatMap { $0 } + secret
    #expect(removed(written).bytes == kept)
  }

  /// The checksum is the one that zlib has for the chunk.
  @Test func aPNGKeepsHowItWasHeld() {
    let written = PNGMetadata.signature + chunk("IHDR", []) + chunk("eXIf", tiff(orientation: 8)) + chunk("IEND", [])
    let cleaned = removed(written)
    #expect(!holdsSecret(cleaned.bytes) && cleaned.hadPlace)
    let held = Array(cleaned.bytes[20..<cleaned.bytes.count - 12])
    #expect(held.prefix(8).elementsEqual([0, 0, 0, 26] + Array("eXIf".utf8)))
    #expect(EXIFDirectory(tiff: held[8..<34])?.orientation?.value == 8)
  }

  // MARK: - WebP

  private func webp(_ chunks: [UInt8]...) -> [UInt8] {
    var file = Array("RIFF".utf8)
    let content = Array("WEBP".utf8) + chunks.flatMap { $0 }
    file.appendLittleEndian(content.count, 4)
    return file + content
  }

  private func riff(_ type: String, _ data: [UInt8]) -> [UInt8] {
    var chunk = Array(type.utf8)
    chunk.appendLittleEndian(data.count, 4)
    return chunk + data + (data.count % 2 == 1 ? [0] : [])
  }

  @Test func aWebPLosesItsDataAndSaysSo() {
    let written = webp(
      riff("VP8X", [0x3C, 0, 0, 0, 1, 0, 0, 1, 0, 0]), riff("VP8L", [1, 2, 3]), riff("EXIF", tiff(orientation: 1)),
      riff("XMP ", secret))
    let cleaned = removed(written)
    #expect(cleaned.bytes == webp(riff("VP8X", [0x30, 0, 0, 0, 1, 0, 0, 1, 0, 0]), riff("VP8L", [1, 2, 3])))
    #expect(cleaned.hadPlace)
    let turned = removed(webp(riff("VP8X", [0x08, 0, 0, 0, 1, 0, 0, 1, 0, 0]), riff("EXIF", tiff(orientation: 3))))
    #expect(!holdsSecret(turned.bytes))
    #expect(removed(turned.bytes).bytes == turned.bytes)
    #expect(turned.bytes[20] == 0x08)
  }

  // MARK: - GIF

  @Test func aGIFLosesItsCommentsAndGoesOnMoving() {
    let screen = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
    let loop = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    let picture: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0]
    let comment = [0x21, 0xFE, UInt8(secret.count)] + secret + [0]
    let xmp = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [UInt8(secret.count)] + secret + [0]
    let cleaned = removed(screen + comment + loop + xmp + picture + [0x3B] + secret)
    #expect(cleaned.bytes == screen + loop + picture + [0x3B])
  }

  // MARK: - Films and AVIF

  private func box(_ type: String, _ content: [UInt8]...) -> [UInt8] {
    var box: [UInt8] = []
    let content = content.flatMap { $0 }
    box.appendBigEndian(content.count + 8, 4)
    return box + Array(type.utf8) + content
  }

  private func handler(_ kind: String) -> [UInt8] { box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0], Array(kind.utf8)) }

  @Test func aFilmLosesItsPlaceWhereItStands() {
    let place = box("udta", [0, 0, 0, 20, 0xA9] + Array("xyz".utf8) + secret)
    let track = box("trak", box("mdia", handler("vide")))
    let film = box("ftyp", Array("isom".utf8)) + box("moov", track, place) + box("mdat", [1, 2, 3])
    let cleaned = removed(film)
    #expect(!holdsSecret(cleaned.bytes) && cleaned.hadPlace && cleaned.remains == nil)
    #expect(cleaned.bytes.count == film.count)
    #expect(cleaned.bytes.suffix(11).elementsEqual(box("mdat", [1, 2, 3])))
  }

  @Test func whatCannotBeTakenOutIsTold() {
    let notes = box("ftyp", Array("isom".utf8)) + box("moov", box("trak", box("mdia", handler("meta"))))
    #expect(removed(notes).remains != nil)
    let avif =
      box("ftyp", Array("avif".utf8)) + box("meta", [0, 0, 0, 0], box("iinf", box("infe", Array("Exif".utf8))))
    #expect(removed(avif).remains != nil)
    #expect(removed(box("ftyp", Array("avif".utf8)) + box("meta", [0, 0, 0, 0])).remains == nil)
  }

  // MARK: - What is damaged

  /// Nothing of a file, wherever it is cut off, makes more of it or stops the program.
  @Test func noFileThatIsCutOffOrChangedStopsIt() {
    let files = [
      jpeg(segment(0xE1, EXIFDirectory.mark + tiff(orientation: 6))),
      PNGMetadata.signature + chunk("IHDR", []) + chunk("eXIf", tiff(orientation: 8)) + chunk("IEND", []),
      webp(riff("VP8X", [0x3C, 0, 0, 0, 1, 0, 0, 1, 0, 0]), riff("EXIF", tiff(orientation: 6))),
      Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 9, 9, 9, 0x21, 0xFE, 2, 1, 1, 0, 0x3B],
      box("ftyp", Array("isom".utf8)) + box("moov", box("udta", secret), box("trak", box("mdia", handler("meta")))),
    ]
    for file in files {
      for end in file.indices { #expect(removed(Array(file[..<end])).bytes.count <= end + 40) }
      for index in file.indices {
        for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
          var changed = file
          changed[index] = value
          #expect(removed(changed).bytes.count <= file.count + 40)
        }
      }
    }
  }

  @Test func otherFilesStayAsTheyAre() {
    for file in [[], Array("%PDF-1.7".utf8), Array("<svg/>".utf8)] as [[UInt8]] { #expect(removed(file).bytes == file) }
  }
}
