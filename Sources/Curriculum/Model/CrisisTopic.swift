/// What a cry for help is about, as the search tells it.
public enum CrisisTopic: String, Sendable, CaseIterable {
  /// Suicide and self-harm.
  case suicide
  /// Overdose, poisoning, somebody who cannot be woken.
  case overdose
  /// Violence, abuse, a child in danger.
  case violence
  /// Every other emergency, and a plain call for help.
  case danger
}
