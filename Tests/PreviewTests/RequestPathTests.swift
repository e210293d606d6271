import Testing

@testable import Preview

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "", true), ("/a", "a", false), ("/a/b/", "a b", true), ("/a/b.css?v=1#x", "a b.css", false),
    ("/addicci%C3%B3n/", "addicción", true), ("/a%20b", "a\u{20}b", false), ("/%252e%252e/", "%2e%2e", true),
    ("/.well-known/security.txt", ".well-known security.txt", false),
  ])
  func namesAreDecodedOnce(target: String, names: String, isFolder: Bool) throws {
    let path = try #require(RequestPath(target))
    #expect(path.names.joined(separator: " ") == names)
    #expect(path.isFolder == isFolder)
  }

  @Test(arguments: [
    "", "a/b", "*", "//a", "/a//b", "/../a", "/a/..", "/.", "/%2e%2e/a", "/a%2f..%2fb", "/a%2Fb", "/a\\b", "/a%5cb",
    "/.git/config", "/.well-known2/x", "/.well-known/.git", "/%2egit", "/a%00b", "/a%0Ab", "/%", "/%4", "/%zz", "/%ff",
    "/%c0%ae%c0%ae/", "/a%7f", "/\u{1}",
  ])
  func whatCouldLeadOutOfTheSiteIsNoPath(target: String) {
    #expect(RequestPath(target) == nil)
  }

  @Test func aPathIsReadBelowTheBase() {
    #expect(RequestPath("/")?.relative(to: "/") == "")
    #expect(RequestPath("/a/b/")?.relative(to: "/") == "a/b/")
    #expect(RequestPath("/clinic/site/")?.relative(to: "/clinic/site/") == "")
    #expect(RequestPath("/clinic/site/a.css")?.relative(to: "/clinic/site/") == "a.css")
    #expect(RequestPath("/clinic/site")?.relative(to: "/clinic/site/") == nil)
    #expect(RequestPath("/clinic/other/")?.relative(to: "/clinic/site/") == nil)
    #expect(RequestPath("/")?.relative(to: "/clinic/") == nil)
  }

  @Test func anAddressIsWrittenWithEscapes() {
    #expect(RequestPath("/addicci%C3%B3n/a%20b")?.asFolder == "/addicci%C3%B3n/a%20b/")
  }

  @Test func aQueryIsReadWhateverIsInIt() {
    let fields = Query.fields(of: "/e?page=%2Fa%2F&fingerprint=1+2&broken=%ff&&=x&last")
    #expect(fields["page"] == "/a/")
    #expect(fields["fingerprint"] == "1 2")
    #expect(fields["broken"] == "")
    #expect(fields["last"] == "")
    #expect(Query.fields(of: "/e").isEmpty)
  }
}
