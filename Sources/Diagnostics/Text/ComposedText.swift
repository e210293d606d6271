@_spi(_Unicode) internal import Swift

extension String {
  /// The same text with each letter and its accents as one character wherever Unicode has one (NFC), as keyboards write
  /// it. Macs write the names of files in archives the other way (NFD). Swift takes the two for equal, and nobody else
  /// does: what is published is always composed.
  public var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }
}
