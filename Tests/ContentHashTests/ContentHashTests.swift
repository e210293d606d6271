import ContentHash
import Testing

@Suite struct ContentHashTests {
  /// The examples of FIPS 180-4 that NIST publishes, and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func isSHA256(text: String, hash: String) {
    #expect(ContentHash(of: Array(text.utf8)).hexadecimal == hash)
  }

  @Test func piecesGiveTheHashOfTheWhole() {
    let pieces = ContentHash { hasher in
      hasher.update(Array("ab".utf8))
      hasher.update([])
      hasher.update(Array("c".utf8))
    }
    #expect(pieces == ContentHash(of: Array("abc".utf8)))
  }

  @Test func theAbbreviationIsTheFirstTenDigits() {
    #expect(ContentHash(of: Array("abc".utf8)).abbreviation == "ba7816bf8f")
  }
}
