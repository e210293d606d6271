internal import Curriculum

/// What search engines read about a page (https://schema.org): never more than the page itself says.
struct StructuredData {
  /// Absolute address of the site's root, with a slash at its end.
  let siteURL: String
  let language: String

  func document(_ nodes: [JSONValue]) -> [UInt8] {
    JSONValue.object([("@context", .string("https://schema.org")), ("@graph", .array(nodes))]).bytes
  }

  /// A module. `lastReviewed` is there only where a clinician has signed this very text off.
  func medicalWebPage(
    title: String, description: String?, url: String, audience: [Audience], review: Review?
  ) -> JSONValue {
    .object([
      ("@type", .string("MedicalWebPage")), ("name", .string(title)), ("url", .string(url)),
      ("inLanguage", .string(language)), ("description", description.map(JSONValue.string)),
      ("audience", audience.isEmpty ? nil : .array(audience.map(Self.audience))),
      ("lastReviewed", review.map { .string($0.date.description) }),
      (
        "reviewedBy",
        review.map { review in
          .object([
            ("@type", .string("Person")), ("name", .string(review.reviewer)),
            ("honorificSuffix", .string(review.credential)),
          ])
        }
      ),
    ])
  }

  /// The clinic, on the home page.
  func clinic(_ clinic: Clinic, name: String) -> JSONValue {
    .object([
      ("@type", .string("MedicalClinic")), ("name", .string(name)), ("url", .string(clinic.url ?? siteURL)),
      ("telephone", .string(clinic.phone.machineReadable)), ("email", clinic.email.map(JSONValue.string)),
      (
        "address",
        clinic.address.map { address in
          .object([
            ("@type", .string("PostalAddress")), ("streetAddress", .string(address.street)),
            ("addressLocality", .string(address.city)), ("addressRegion", .string(address.state)),
            ("postalCode", .string(address.postalCode)),
          ])
        }
      ),
    ])
  }

  func breadcrumbs(_ crumbs: [(title: String, url: String)]) -> JSONValue {
    .object([
      ("@type", .string("BreadcrumbList")),
      (
        "itemListElement",
        .array(
          crumbs.enumerated().map { index, crumb in
            .object([
              ("@type", .string("ListItem")), ("position", .string(String(index + 1))), ("name", .string(crumb.title)),
              ("item", .string(crumb.url)),
            ])
          })
      ),
    ])
  }

  private static func audience(_ audience: Audience) -> JSONValue {
    let type =
      switch audience {
      case .client: "Patient"
      case .family: "Caregiver"
      case .referrer, .facilitator: "Clinician"
      }
    return .object([("@type", .string("MedicalAudience")), ("audienceType", .string(type))])
  }
}
