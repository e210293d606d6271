/// A part of what the rules over words know of a language: a file in the language's folder below `Languages/`, one for
/// each rule.
public enum EditorPart: String, LanguageFileKind {
  /// Numbers in words, doses and plans to lower one.
  case dose
  /// Names of treatment medicines, and the words that leave what is done with them to the prescriber.
  case prescriberLine = "prescriber-line"
  /// Cures, guarantees and what nobody can say on a clinic's behalf.
  case promise
  /// How people say that medicine is no recovery.
  case medicineIsRecovery = "medicine-is-recovery"
  /// How people speak of stopping alcohol and sedatives, and of medical help with it.
  case withdrawalAdvice = "withdrawal-advice"
  /// How people speak of opioids, of a time without them, and of what follows from it.
  case toleranceWarning = "tolerance-warning"
  /// Signs of danger, and how soon help is wanted.
  case contradictingEmergency = "contradicting-emergency"
  /// Names of medicines that look alike, each with the words that tell it from the other.
  case lookAlikeMedicine = "look-alike-medicine"
  /// The words before a short number.
  case foreignTelephone = "foreign-telephone"

  /// Numbers in words and the units behind them, for translations beside their originals.
  case translatedNumber = "translated-number"
  /// What medicines are called, by a name that is the same in every language's file.
  case translatedMedicine = "translated-medicine"

  public static let reader = "the rules over words"
}
