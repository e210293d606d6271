internal import ContentHash
internal import Diagnostics
internal import Publishing

/// Answers requests with what is in the site, and with what the preview adds to it.
struct SiteResponder: Responder {
  let lookup: SiteLookup
  let pages: OpenPages
  let hosts: AllowedHosts

  func respond(to request: Request) async -> Response {
    let response = await response(to: request).withSecurityHeaders
    return request.method == "HEAD" ? response.withoutBody : response
  }

  private func response(to request: Request) async -> Response {
    let (target, authority) = Self.originForm(request.target)
    let named = request.values("host")
    guard named.count == 1 || (named.isEmpty && request.isVersion10) else {
      return .text(400, "a request names one host")
    }
    let names = named + (authority.map { [$0] } ?? [])
    guard names.allSatisfy(hosts.contains) else { return Self.foreignHost }
    guard request.method == "GET" || request.method == "HEAD" else { return .methodNotAllowed }
    if target.hasPrefix(PreviewAddress.folder), !target.hasPrefix(PreviewAddress.handouts) {
      return await own(target, request)
    }
    let host = names.last ?? "localhost"
    let state = await pages.state()
    guard state.hasPlan else { return failure(state.stopping, host: host) }
    switch await lookup.find(target) {
    case .resource(let resource): return answer(resource, 200, request, host: host)
    case .handout(let handout): return answer(handout, 200, request, host: host, policy: Self.handoutPolicy)
    case .failure(let diagnostics): return failure(diagnostics, host: host)
    case .nothing(let page?): return answer(page, 404, request, host: host)
    case .nothing(nil): return .text(404, "there is nothing at this address")
    case .redirect(let address):
      return .text(301, "this page is at \(address)", headers: [("Location", address), ("Cache-Control", "no-cache")])
    }
  }

  /// A printed document brings its styles and pictures inside.
  private static let handoutPolicy =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; script-src 'self'; base-uri 'none'; form-action 'none'"

  private func answer(
    _ resource: LiveResource, _ status: Int, _ request: Request, host: String,
    policy: String = SecurityHeaders.policy
  ) -> Response {
    guard resource.isPage else {
      let type = ContentType.of(resource.path)
      return whole(resource.bytes, status, type: type, fingerprint: resource.fingerprint).asked(for: request)
    }
    let additions = PageAdditions(fingerprint: resource.pageFingerprint, server: pages.server, host: host)
    // The page also differs by the server's run and name, which stand in what was added.
    let fingerprint = [resource.fingerprint, pages.server, Fingerprint(of: Array(host.utf8)).digits]
    return page(resource.bytes, status, additions, fingerprint.joined(separator: "-"), policy).asked(for: request)
  }

  private func failure(_ diagnostics: [Diagnostic], host: String) -> Response {
    let fingerprint = FirstErrorPage.fingerprint(diagnostics)
    let additions = PageAdditions(fingerprint: fingerprint, server: pages.server, host: host)
    return page(FirstErrorPage.html(diagnostics), 503, additions, fingerprint, SecurityHeaders.policy)
  }

  private func page(
    _ bytes: [UInt8], _ status: Int, _ additions: PageAdditions, _ fingerprint: String, _ policy: String
  ) -> Response {
    var response = whole(
      additions.added(to: bytes), status, type: "text/html; charset=utf-8", fingerprint: fingerprint)
    response.headers.append(("Content-Security-Policy", additions.widened(policy)))
    return response
  }

  private func whole(_ bytes: [UInt8], _ status: Int, type: String, fingerprint: String) -> Response {
    let headers = [
      ("Content-Type", type), ("ETag", EntityTag.quoted(fingerprint)), ("Cache-Control", "no-cache"),
      ("Accept-Ranges", "bytes"),
    ]
    return Response(status, headers: headers, body: .bytes(bytes))
  }

  private func own(_ target: String, _ request: Request) async -> Response {
    switch target.prefix(while: { $0 != "?" }) {
    case PreviewAddress.script:
      let script = ClientScript.bytes
      return whole(script, 200, type: ContentType.of("client.js"), fingerprint: ClientScript.fingerprint)
        .asked(for: request)
    case PreviewAddress.stylesheet:
      return whole(
        PackageResources.overlay_css, 200, type: ContentType.of("overlay.css"), fingerprint: ClientScript.fingerprint
      ).asked(for: request)
    case PreviewAddress.events where request.method == "GET":
      let query = Query.fields(of: target)
      guard let stream = await pages.open(query["page"] ?? "/", fingerprint: query["fingerprint"] ?? "") else {
        return Self.tooManyPages
      }
      return Response(
        200, headers: [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")], body: .stream(stream))
    default: return .text(404, "the preview has nothing at this address")
    }
  }

  /// `client.js` asks again after a second too.
  private static let tooManyPages = Response.text(
    503, "too many pages are open: this one does not load itself again until others are closed",
    headers: [("Retry-After", "1"), ("Cache-Control", "no-store")])

  private static let foreignHost = Response.text(
    403,
    "this is a preview for people at this computer, and answers only to its own names\n"
      + "(to open it from other devices, start it with: handrail dev --host 0.0.0.0;\n"
      + "behind a proxy or a tunnel, name the address in the browser too: handrail dev --allow-host NAME)")

  /// A target as it is meant here, and the authority of one in absolute form (RFC 9112, 3.2.2).
  private static func originForm(_ target: String) -> (target: String, authority: String?) {
    guard target.lowercased().hasPrefix("http://") else { return (target, nil) }
    let rest = target.dropFirst(7)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    let path = String(rest[end...])
    return (path.hasPrefix("/") ? path : "/" + path, String(rest[..<end]))
  }
}
