internal import Diagnostics
internal import Publishing

/// The pages that are open in browsers, and what they are told when the site changes.
actor OpenPages {
  /// Which run of the server this is: a page of an earlier one loads itself again.
  nonisolated let server: String
  private let lookup: SiteLookup
  private let limit: Int
  private var latest: LiveUpdate?
  private var findings: [Diagnostic] = []
  private var pages: [Int: OpenPage] = [:]
  private var number = 0
  private var waiting: [CheckedContinuation<LiveUpdate, Never>] = []

  private struct OpenPage {
    let target: String
    /// Of the page as the browser has it.
    let fingerprint: String
    let stream: AsyncStream<[UInt8]>.Continuation
    var told: PageState?
  }

  /// Events that are kept for a page that does not take them; one that is left behind further comes back by itself.
  private static let buffered = 64

  /// - Parameter limit: how many pages may be open at once.
  init(site: any PreviewedSite, server: String, limit: Int) {
    lookup = SiteLookup(site: site)
    self.server = server
    self.limit = limit
  }

  var count: Int { pages.count }

  /// The state of the site, once it has been read for the first time.
  func state() async -> LiveUpdate {
    if let latest { return latest }
    return await withCheckedContinuation { waiting.append($0) }
  }

  /// Takes a page in; nil where there is no room for it. What it is told first brings it up to date, whatever it has
  /// missed. Those that are open stay: to put one out would have it come back at once, and put out another.
  func open(_ target: String, fingerprint: String) async -> AsyncStream<[UInt8]>? {
    guard pages.count < limit else { return nil }
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(Self.buffered))
    number += 1
    let own = number
    continuation.onTermination = { [weak self] _ in
      Task { await self?.close(own) }
    }
    pages[own] = OpenPage(target: target, fingerprint: fingerprint, stream: continuation)
    continuation.yield(ServerEvent.hello(server: server).bytes)
    _ = await state()
    let now = await state(of: target)
    tell(own, now)
    return stream
  }

  /// The site has been brought up to date.
  func updated(_ update: LiveUpdate) async {
    latest = update
    for continuation in waiting { continuation.resume(returning: update) }
    waiting = []
    var states: [String: PageState] = [:]
    for number in pages.keys.sorted() {
      guard let target = pages[number]?.target else { continue }
      if states[target] == nil { states[target] = await state(of: target) }
      if let state = states[target] { tell(number, state) }
    }
  }

  /// The checks have ended.
  func found(_ findings: [Diagnostic]) {
    self.findings = findings
    for page in pages.values { page.stream.yield(ServerEvent.findings(self.findings(for: page.told)).bytes) }
  }

  func pulse() {
    for page in pages.values { page.stream.yield(ServerEvent.pulse.bytes) }
  }

  private func close(_ number: Int) { pages[number] = nil }

  private func tell(_ number: Int, _ state: PageState) {
    guard let page = pages[number], let latest else { return }
    if state.fingerprint != page.fingerprint { page.stream.yield(ServerEvent.reload.bytes) }
    if state.stylesheets != page.told?.stylesheets { page.stream.yield(ServerEvent.styles(state.stylesheets).bytes) }
    // Until there is a site, the page itself says what is wrong.
    page.stream.yield(ServerEvent.problems(latest.hasPlan ? latest.stopping : []).bytes)
    page.stream.yield(ServerEvent.findings(findings(for: state)).bytes)
    pages[number]?.told = state
  }

  /// Warnings of reading and findings of the checks in the files of a page.
  private func findings(for state: PageState?) -> [Diagnostic] {
    guard let state, let latest else { return [] }
    let all = latest.diagnostics.filter { $0.severity != .error } + findings
    return all.filter { state.sourceFiles.contains($0.place?.file.path ?? "") }.sortedByPlace()
  }

  private func state(of target: String) async -> PageState {
    guard let latest, latest.hasPlan else { return PageState(fingerprint: Self.fingerprint(ofNoPlan: latest)) }
    return PageState(await lookup.find(target))
  }

  /// Of the page that is shown until there is a site: it changes with what is wrong.
  static func fingerprint(ofNoPlan update: LiveUpdate?) -> String {
    FirstErrorPage.fingerprint(update?.stopping ?? [])
  }
}

extension LiveUpdate {
  /// What keeps the site from being updated.
  var stopping: [Diagnostic] { diagnostics.hasErrors ? diagnostics.filter { $0.severity == .error } : [] }
}
