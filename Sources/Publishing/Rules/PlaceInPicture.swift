internal import Checks
internal import Curriculum
internal import Diagnostics

/// Whoever keeps photographs of a clinic knows which of them say where they were taken.
struct PlaceInPicture: PlanRule {
  let id = "picture-place"
  let explanation = """
    A photograph or a film says where it was taken. What is published does not: a build leaves that out. The file in \
    Content/ still does, and so does every copy of that folder, in a repository too.
    """
  let category = RuleCategory.files
  let severity = Severity.note

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.cameraData ?? [:]).sorted { $0.key < $1.key }.compactMap { path, data in
      guard case .place = data else { return nil }
      return finding(
        "this file says where it was taken; what is published does not",
        hint:
          "take the place out of the file too where others get this folder: 'exiftool -all= -tagsfromfile @ -orientation FILE'",
        at: Place(SourceFile(path: "Content/" + path, bytes: [])))
    }
  }
}
