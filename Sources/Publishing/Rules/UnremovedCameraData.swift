internal import Checks
internal import Curriculum
internal import Diagnostics

/// Nothing is published that says where and with what a picture or a film was made.
struct UnremovedCameraData: PlanRule {
  let id = "camera-data"
  let explanation = """
    Cameras and telephones write into their files where and when they were taken, to a few steps. What is published \
    has none of it; from this kind of file it could not be taken out, and somebody's home could be found by it.
    """
  let category = RuleCategory.files
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.cameraData ?? [:]).sorted { $0.key < $1.key }.compactMap { path, data in
      guard case .remains(let what) = data else { return nil }
      return finding(
        "this file may say where it was made: \(what), and cannot be taken out here",
        hint:
          "save it anew without them, a picture as JPEG, PNG or WebP, a film with 'ffmpeg -i IN -map_metadata -1 -map 0:v -map 0:a? OUT.mp4'",
        at: Place(SourceFile(path: "Content/" + path, bytes: [])))
    }
  }
}
