/// The sheet that a printer holds.
public enum PaperSize: String, Sendable, CaseIterable {
  /// 8.5 by 11 inches.
  case letter
  /// 210 by 297 millimetres.
  case a4
}
