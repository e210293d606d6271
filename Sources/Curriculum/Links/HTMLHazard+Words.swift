public import Diagnostics
public import Markdown

extension HTMLHazard {
  public var rule: CurriculumRule {
    switch self {
    case .load, .send, .refresh: .thirdParty
    case .blocked: .blockedMarkup
    }
  }

  public var message: String {
    switch self {
    case .load(let address): "this loads '\(address)', so that another host learns who reads the page"
    case .send(let address): "this sends what readers type to '\(address)'"
    case .refresh: "this leads every reader on to another host"
    case .blocked(let what): "\(what) has no effect: the site lets browsers run and load its own files alone"
    }
  }

  public var hint: String {
    switch self {
    case .load:
      "put the file into Templates/assets/ or Content/media/ and name it there; the README says how to count visits"
    case .send: "give a telephone number or an address to write to instead"
    case .refresh: "delete it; 'redirectFrom' in a page's front matter leads from old addresses to it"
    case .blocked: "put scripts into Templates/assets/site.js and styles into Templates/assets/styles/, or delete it"
    }
  }

  /// - Parameter place: where it is written.
  public func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .load, .send, .refresh: .error(rule, message, hint: hint, at: place)
    case .blocked: .warning(rule, message, hint: hint, at: place)
    }
  }
}
