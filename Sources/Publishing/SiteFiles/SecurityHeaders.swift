internal import Pages

/// The header fields that protect the readers of a page, wherever it is served from.
public enum SecurityHeaders {
  /// The value of `Content-Security-Policy`.
  public static let policy = ContentSecurityPolicy.forHeader

  /// What goes with it.
  public static let fields: [(name: String, value: String)] = [
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
  ]
}
