/// What `Content/clinics/<id>.yml` says about the clinic that publishes.
public struct Clinic: Sendable, Hashable {
  public var id: String
  public var isExample: Bool
  public var name: LocalizedText
  public var shortName: LocalizedText?
  public var phone: Telephone
  public var afterHoursPhone: Telephone?
  public var email: String?
  public var url: String?
  public var address: Address?
  public var hours: LocalizedText?
  /// 3 or 4: which edition of The ASAM Criteria the clinic's state and payers use.
  public var asamEdition: Int
  public var civilRightsCoordinator: Coordinator?
  public var languageAssistance: LocalizedText?
  public var timezone: String?

  public struct Address: Sendable, Hashable {
    public var street: String
    public var city: String
    public var state: String
    public var postalCode: String

    public var oneLine: String { "\(street), \(city), \(state) \(postalCode)" }
  }

  public struct Coordinator: Sendable, Hashable {
    public var name: LocalizedText
    public var phone: Telephone?
    public var email: String?
  }

  /// True where any number is one that the North American plan keeps for fiction (555-0100 to 555-0199).
  public var hasFictionalPhone: Bool {
    [phone, afterHoursPhone, civilRightsCoordinator?.phone].contains { $0?.isFictional == true }
  }

  /// True where an address lies under `.example`, which nobody can own (RFC 2606).
  private var hasExampleAddress: Bool {
    [email, civilRightsCoordinator?.email, url].compactMap { $0 }.contains { address in
      let host = address.replacing(/^https?:\/\//, with: "").prefix { $0 != "/" }
      return host.lowercased().hasSuffix(".example")
    }
  }

  /// Whether the site must say that it is an example: because the clinic says so, or because something in it is made up.
  public var isPlainlyAnExample: Bool { isExample || hasFictionalPhone || hasExampleAddress }
}
