/// Entity tags (RFC 9110, 8.8.3) and what `If-None-Match` says of one.
enum EntityTag {
  static func quoted(_ fingerprint: String) -> String { "\"\(fingerprint)\"" }

  /// Whether a client that sent this field has the representation already; compared weakly, as for GET and HEAD.
  static func field(_ field: String, matches tag: String) -> Bool {
    field.split(separator: ",").contains { candidate in
      let name = candidate.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let text = String(name)
      return text == "*" || text == tag || text == "W/" + tag
    }
  }
}
