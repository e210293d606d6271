/// What became of an address that was asked for.
public enum AddressAnswer: Sendable, Equatable {
  case alive
  /// It leads elsewhere for good: a server says so at every step of the way.
  case moved(to: String)
  /// - reason: for the author, as in "the server answers 404, not found".
  case dead(reason: String)
  /// Its host has no entry in the directory of names. Where nothing can be reached, that says nothing of the address.
  case unknownHost(String)
  /// It may be alive or not: servers turn programs away, and networks fail.
  case unasked(reason: String)
}

extension AddressAnswer {
  var isUnknownHost: Bool { if case .unknownHost = self { true } else { false } }

  /// - Parameter response: what came back for an address, whatever it was.
  init(_ response: CurlResponse, of address: ExternalAddress) {
    switch response.exitCode {
    case 0, CurlExit.tooLarge: self.init(answered: response, address)
    case CurlExit.unknownHost: self = .unknownHost(address.host)
    case CurlExit.tooManyRedirects: self = .unasked(reason: "it is redirected again and again")
    case CurlExit.timedOut: self = .unasked(reason: "the server takes more than \(CurlRequest.seconds) seconds")
    default: self = .unasked(reason: response.complaint)
    }
  }

  /// RFC 9110, 15: what the last answer means, and whether those before it lead there for good.
  private init(answered response: CurlResponse, _ address: ExternalAddress) {
    let status = response.statuses.last ?? 0
    // A DOI is registered when its resolver knows the way; publishers turn programs away.
    if ["doi.org", "dx.doi.org"].contains(address.host), let first = response.statuses.first, 300..<400 ~= first {
      self = .alive
      return
    }
    switch status {
    case 200..<300:
      let way = response.statuses.dropLast()
      let isForGood = !way.isEmpty && way.allSatisfy { $0 == 301 || $0 == 308 }
      self = isForGood && response.url != address.text ? .moved(to: response.url) : .alive
    case 404: self = .dead(reason: "the server answers 404, not found")
    case 410: self = .dead(reason: "the server answers 410, gone")
    case 401, 403: self = .unasked(reason: "the server answers \(status), as many do to programs")
    case 429: self = .unasked(reason: "the server answers 429, too many requests")
    default: self = .unasked(reason: "the server answers \(status)")
    }
  }
}
