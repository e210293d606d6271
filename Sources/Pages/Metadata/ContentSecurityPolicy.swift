/// What the pages may load: the site's own files and nothing else.
public enum ContentSecurityPolicy {
  /// For the page's `meta` element. `frame-ancestors` works in a header alone.
  public static let forMeta = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
    "media-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
  ].joined(separator: "; ")

  /// For the `Content-Security-Policy` header.
  public static let forHeader = forMeta + "; frame-ancestors 'none'"
}
