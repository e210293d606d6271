internal import Diagnostics
internal import PlacedYAML

extension Clinic {
  /// Reads the clinic that the site names; none is fine, a wrong name is not.
  static func load(
    from folder: DataFolder, configuration: SiteConfiguration, diagnostics: inout [Diagnostic]
  ) -> Clinic? {
    guard let id = configuration.clinicID else { return nil }
    do {
      guard !id.contains("/"), let value = try folder.yaml("Content/clinics/\(id).yml") else {
        diagnostics.append(
          .error(
            "unknown-clinic", "there is no clinic '\(id)': Content/clinics/\(id).yml does not exist",
            hint: Suggestion.hint(for: id, among: folder.ids(in: "Content/clinics")), at: Place(configuration.file)))
        return nil
      }
      return DataFolder.decode(value, of: "a clinic", diagnostics: &diagnostics) { Clinic(id: id, &$0) }
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private init?(id: String, _ reader: inout MappingReader) {
    self.init(
      id: id, isExample: reader.boolean("example") ?? false,
      name: reader.requiredLocalized("name") ?? LocalizedText(everywhere: id),
      shortName: reader.localized("shortName"), phone: reader.requiredString("phone"),
      afterHoursPhone: reader.string("afterHoursPhone"), email: reader.string("email"),
      url: reader.webAddress("url"), address: reader.nested("address", of: "an address", Address.init),
      hours: reader.localized("hours"), asamEdition: reader.integer("asamEdition", in: 3...4) ?? 3,
      civilRightsCoordinator: reader.nested("civilRightsCoordinator", of: "a coordinator", Coordinator.init),
      languageAssistance: reader.localized("languageAssistance"), timezone: reader.string("timezone"))
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
  fileprivate init(_ reader: inout MappingReader) {
    self.init(
      name: reader.requiredLocalized("name") ?? LocalizedText(everywhere: ""), phone: reader.string("phone"),
      email: reader.string("email"))
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
