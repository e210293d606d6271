internal import Publishing

/// What an open page would be if it were loaded now.
struct PageState: Sendable, Equatable {
  /// While it stays the same the page need not be loaded again.
  let fingerprint: String
  /// Addresses as they stand in the page.
  let stylesheets: [String]
  /// The files whose findings belong to the page.
  let sourceFiles: Set<String>

  init(_ found: SiteLookup.Found) {
    switch found {
    case .resource(let page), .handout(let page), .nothing(let page?):
      self.init(
        fingerprint: page.isPage ? page.pageFingerprint : page.fingerprint, stylesheets: page.stylesheets,
        sourceFiles: Set(page.sourceFiles))
    case .failure(let diagnostics): self.init(fingerprint: FirstErrorPage.fingerprint(diagnostics))
    case .nothing(nil): self.init(fingerprint: "nothing")
    case .redirect(let address): self.init(fingerprint: "redirect " + address)
    }
  }

  init(fingerprint: String, stylesheets: [String] = [], sourceFiles: Set<String> = []) {
    self.fingerprint = fingerprint
    self.stylesheets = stylesheets
    self.sourceFiles = sourceFiles
  }
}
