import CProcess

/// What happens when somebody interrupts the program.
enum Interruption {
  /// From now on, an interruption ends the program with 130, with a word on what is left behind. It does so where no
  /// thread can be started any more, and while all of them wait for a disk.
  static func ends(saying message: String) {
    handrail_end_when_interrupted(message, 130)
  }
}
