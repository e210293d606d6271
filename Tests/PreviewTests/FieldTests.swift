import Testing

@testable import Preview

/// The header fields that are read and written.
@Suite struct FieldTests {
  @Test func ownNamesAreAllowedWithAnyPort() {
    let hosts = AllowedHosts(["192.168.1.5", "[fe80::1]"])
    for host in [
      "localhost", "LocalHost:4000", "127.0.0.1:1", "[::1]:4000", "[::1]", "192.168.1.5:4000", "[FE80::1]:1",
    ] {
      #expect(hosts.contains(host), "\(host)")
    }
  }

  @Test(arguments: [
    "", ":4000", "evil.example", "localhost.evil.example", "127.0.0.2", "localhost:", "localhost:4000x", "[::1",
    "[::1]x", "localhost:1:2", "192.168.1.50", " localhost",
  ])
  func foreignNamesAreNot(host: String) {
    #expect(AllowedHosts(["192.168.1.5"]).contains(host) == (host == "localhost:"))
  }

  @Test func aSingleRangeIsCutOut() {
    #expect(ByteRange.wish("bytes=0-9", count: 100) == .part(0..<10))
    #expect(ByteRange.wish("bytes=90-200", count: 100) == .part(90..<100))
    #expect(ByteRange.wish("bytes=90-", count: 100) == .part(90..<100))
    #expect(ByteRange.wish("Bytes= -10", count: 100) == .part(90..<100))
    #expect(ByteRange.wish("bytes=-1000", count: 100) == .part(0..<100))
    #expect(ByteRange.wish("bytes=99-99", count: 100) == .part(99..<100))
  }

  @Test func aRangeBehindTheEndCannotBeHad() {
    #expect(ByteRange.wish("bytes=100-", count: 100) == .unsatisfiable)
    #expect(ByteRange.wish("bytes=100-200", count: 100) == .unsatisfiable)
    #expect(ByteRange.wish("bytes=-0", count: 100) == .unsatisfiable)
    #expect(ByteRange.wish("bytes=0-", count: 0) == .unsatisfiable)
  }

  @Test(arguments: [
    "bytes=0-1,5-6", "lines=1-2", "bytes=5-1", "bytes=", "bytes=-", "bytes=a-b", "bytes=1-2-3", "bytes=0--1",
    "bytes=99999999999999999999-", "0-9",
  ])
  func whatIsNoSingleRangeIsAnsweredWithTheWhole(field: String) {
    #expect(ByteRange.wish(field, count: 100) == .whole)
  }

  @Test func aKnownTagIsRecognised() {
    for field in ["\"a\"", "W/\"a\"", "\"b\", \"a\"", "*", " \"a\" "] {
      #expect(EntityTag.field(field, matches: "\"a\""))
    }
    for field in ["\"b\"", "a", "", "\"a"] { #expect(!EntityTag.field(field, matches: "\"a\"")) }
  }

  /// The example of RFC 9110, 5.6.7.
  @Test func aDateIsWrittenAsTheStandardHasIt() {
    #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.text(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
  }

  @Test func textHasItsCharset() {
    #expect(ContentType.of("a/index.html") == "text/html; charset=utf-8")
    #expect(ContentType.of("assets/site.JS") == "text/javascript; charset=utf-8")
    #expect(ContentType.of("a.webmanifest") == "application/manifest+json")
    #expect(ContentType.of("_headers") == "application/octet-stream")
  }
}
