internal import ContentHash
internal import Curriculum
public import Diagnostics
internal import Files
internal import FoundationEssentials
internal import Pages
internal import Printing

/// What somebody wants to see of a module on paper.
public struct LiveHandout: Sendable {
  /// Language and module: `en/addiction/triggers`.
  public let path: String
  let edition: PrintEdition
  /// The site's own where it is nil.
  let paper: PaperSize?
  let isPDF: Bool

  /// - Parameter fields: `edition`, `paper` and `format` (`html` or `pdf`) as `handouts` names them; each may be left out.
  /// - Returns: nil where one of them is of no such kind.
  public init?(path: String, fields: [String: String]) {
    let format = fields["format"] ?? "html"
    let paper = fields["paper"].flatMap(PaperSize.init)
    guard let edition = PrintEdition(rawValue: fields["edition"] ?? "standard"), ["html", "pdf"].contains(format),
      fields["paper"] == nil || paper != nil
    else { return nil }
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    self.edition = edition
    self.paper = paper
    isPDF = format == "pdf"
  }
}

extension LiveSite {
  /// A module's handout as it stands now; nil where there is no such module in that language.
  /// - Throws: `DiagnosticsError` for a mistake in what is printed, and for a PDF without the engine that makes it.
  public func handout(_ handout: LiveHandout) async throws(DiagnosticsError) -> LiveResource? {
    guard let state = current, let (topic, language) = state.module(at: handout.path) else { return nil }
    let request = PrintRequest(
      .handout(topic: topic), edition: handout.edition, paper: handout.paper ?? state.curriculum.configuration.paper,
      language: language)
    let document = try await Self.document(request, in: state)
    if handout.isPDF {
      let kind = "\(request.edition.rawValue)-\(request.paper.rawValue)"
      return try await pdf(of: document, name: "\(handout.path)-\(kind).pdf")
    }
    let page = LiveResource(path: "handouts/\(handout.path)/index.html", bytes: document.html)
    return LiveResource(
      bytes: page.bytes, path: page.path, isPage: true, fingerprint: page.fingerprint,
      pageFingerprint: page.fingerprint, stylesheets: [],
      sourceFiles: state.maker.sourceFile(of: PageID(.topic(topic), language: language)).map { [$0] } ?? [])
  }

  /// A handout at the address where a published site has it, printed when it is asked for; nil where the site has none.
  /// - Throws: as `handout` does.
  public func publishedHandout(at path: String) async throws(DiagnosticsError) -> LiveResource? {
    guard let state = current, let handout = state.handouts.first(where: { $0.path == path }) else { return nil }
    return try await pdf(of: try await Self.document(handout.request, in: state), name: path)
  }

  /// Off the actor, so that one long document keeps nobody waiting.
  private nonisolated static func document(
    _ request: PrintRequest, in state: LiveState
  ) async throws(DiagnosticsError) -> PrintedDocument {
    try state.sources.printMaker().document(request)
  }

  private func pdf(of document: PrintedDocument, name: String) async throws(DiagnosticsError) -> LiveResource {
    guard let engine = PrintEngine.locate() else { throw DiagnosticsError(PrintEngine.missing) }
    let cache = settings.cacheFolder
    // One that was given up may still be at work on the same document: each printing has a file of its own.
    let output = Paths.join(cache, "preview/\(UUID().uuidString).pdf")
    let job = PrintJob(
      name: name, html: document.html, baseFolder: cache, isForm: document.isForm, output: output)
    do {
      let bytes = try await printing.pdf(named: "\(name) \(Fingerprint(of: document.html).digits)") {
        defer { try? Files.remove(output) }
        let report = try await engine.print([job], cache: Paths.join(cache, "print"), workers: 1) { _ in }
        if report.diagnostics.hasErrors { throw DiagnosticsError(report.diagnostics) }
        return try Files.read(output)
      }
      return LiveResource(path: name, bytes: bytes)
    } catch let error as FileError {
      throw DiagnosticsError(.failed(error))
    } catch {
      throw DiagnosticsError(CurriculumLoader.diagnostics(of: error))
    }
  }
}

extension LiveState {
  /// The module that a path with its language names: `en/addiction/triggers`.
  fileprivate func module(at path: String) -> (topic: Int, language: Int)? {
    let code = path.prefix { $0 != "/" }
    guard let language = curriculum.languages.firstIndex(where: { $0.code == code }),
      let topic = curriculum.topic(at: String(path.dropFirst(code.count + 1))), curriculum.topics[topic].kind == .module
    else { return nil }
    return (topic, language)
  }
}
