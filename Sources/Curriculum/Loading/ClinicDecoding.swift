internal import Diagnostics
internal import PlacedYAML

extension Clinic {
  /// Reads the clinic that the site names; none is fine, a wrong name is not.
  static func load(
    from folder: DataFolder, configuration: SiteConfiguration, diagnostics: inout [Diagnostic]
  ) -> Clinic? {
    guard let id = configuration.clinicID else { return nil }
    do {
      guard !id.contains("/"), let value = try folder.yaml("Content/clinics/\(id).yml", needing: "'name' and 'phone'")
      else {
        diagnostics.append(
          .error(
            CurriculumRule.unknownClinic, "there is no clinic '\(id)': Content/clinics/\(id).yml does not exist",
            hint: Suggestion.hint(for: id, among: folder.ids(in: "Content/clinics")), at: Place(configuration.file)))
        return nil
      }
      return DataFolder.decode(value, of: "a clinic", diagnostics: &diagnostics) { Clinic(id: id, &$0) }
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  /// nil where a number cannot be dialled: whatever the site says of the clinic would lack it.
  private init?(id: String, _ reader: inout MappingReader) {
    var numbers = TelephoneKeys()
    let phone = numbers.required("phone", dialedBy: "phoneDial", in: &reader)
    let afterHours = numbers.telephone("afterHoursPhone", dialedBy: "afterHoursPhoneDial", in: &reader)
    let coordinator = reader.nested("civilRightsCoordinator", of: "a coordinator") { Coordinator(&$0, &numbers) }
    let name = reader.requiredLocalized("name") ?? LocalizedText(everywhere: id)
    let (isExample, shortName) = (reader.boolean("example") ?? false, reader.localized("shortName"))
    let (email, url) = (reader.string("email"), reader.webAddress("url"))
    let address = reader.nested("address", of: "an address", Address.init)
    let (hours, timezone) = (reader.localized("hours"), reader.string("timezone"))
    let asamEdition = reader.integer("asamEdition", in: 3...4) ?? 3
    let languageAssistance = reader.localized("languageAssistance")
    guard let phone, !numbers.areWrong else { return nil }
    self.init(
      id: id, isExample: isExample, name: name, shortName: shortName, phone: phone, afterHoursPhone: afterHours,
      email: email, url: url, address: address, hours: hours, asamEdition: asamEdition,
      civilRightsCoordinator: coordinator, languageAssistance: languageAssistance, timezone: timezone)
  }
}

extension Clinic.Address {
  fileprivate init(_ reader: inout MappingReader) {
    self.init(
      street: reader.requiredString("street"), city: reader.requiredString("city"),
      state: reader.requiredString("state"), postalCode: reader.requiredString("postalCode"))
  }
}

extension Clinic.Coordinator {
  fileprivate init(_ reader: inout MappingReader, _ numbers: inout TelephoneKeys) {
    self.init(
      name: reader.requiredLocalized("name") ?? LocalizedText(everywhere: ""),
      phone: numbers.telephone("phone", dialedBy: "phoneDial", in: &reader), email: reader.string("email"))
  }
}

extension MappingReader {
  /// The mapping under a key, nil where there is none.
  mutating func nested<Element>(
    _ key: String, of subject: String, _ decode: (inout MappingReader) -> Element
  ) -> Element? {
    guard let value = value(key) else { return nil }
    var reader = MappingReader(value, of: subject)
    let element = decode(&reader)
    add(reader.finish())
    return element
  }
}
