public import Diagnostics

/// Diagnostics as a person at a terminal reads them, in the order of their places.
public func report(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.sortedByPlace().map(TextReporter(usesColor: false).text).joined()
}

/// What some work is stopped by, as a person reads it; "" when it goes through.
public func report(of work: () throws -> Void) throws -> String {
  do {
    try work()
    return ""
  } catch let error as DiagnosticsError {
    return report(error.diagnostics)
  }
}

/// Bytes as text, for comparisons that read well.
public func string(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: Array(bytes), as: UTF8.self)
}
