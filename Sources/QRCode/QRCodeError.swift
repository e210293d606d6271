/// Why a text cannot become a QR code.
public enum QRCodeError: Error, Equatable, CustomStringConvertible {
  case empty
  /// libqrencode takes the text as a C string.
  case holdsNUL
  /// The largest code holds 2,331 bytes at level M.
  case tooLong(bytes: Int)

  public var description: String {
    switch self {
    case .empty: "an empty text makes no QR code"
    case .holdsNUL: "a text with a NUL character makes no QR code"
    case .tooLong(let bytes): "\(bytes) bytes are too many for a QR code, which holds at most 2331"
    }
  }
}
