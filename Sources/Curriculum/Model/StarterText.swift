/// The sentences that `handrail new` writes where an author is to write. What has been left of them is found by this list,
/// so that whatever a start says is known as a start.
public enum StarterText: String, Sendable, CaseIterable {
  case moduleSummary = "One plain sentence that says what the page is about."
  case message = "The one sentence that matters most."
  case objective = "Name one thing that a reader can do after reading"
  case introduction = "Say in two or three short sentences what this is and why it matters to the reader."
  case firstStep = "Begin with a verb."
  case secondStep = "Keep it to one step."
  case thirdStep = "Make it something that can be done today."
  case heading = "First part"
  case text = "Short paragraphs, plain words, one idea at a time."
  case leaderNote = "How long it takes, what to watch for, what to ask."
  case leaderNoteReaders = "Only the facilitator's edition shows this."
  case sectionSummary = "One plain sentence that says what this section is about."
  case sectionIntroduction = "Say in a few sentences who these pages are for and where to begin."
  case programSummary = "One sentence that says for whom this program is."
}
