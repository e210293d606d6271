internal import Diagnostics

/// A place in a data file that names a module by its path, `care/plan`.
struct NamedModule {
  enum Kind { case session, agenda, door, leaveOut }

  let kind: Kind
  let setting: PlacedSetting
  /// The other modules of its list.
  let neighbours: [String]

  static func all(in curriculum: Curriculum) -> [NamedModule] {
    let ofSessions = (curriculum.programs + curriculum.draftPrograms).flatMap(\.sessions).flatMap { session in
      session.modules.map {
        NamedModule(
          kind: session.agenda.isEmpty ? .session : .agenda, setting: $0, neighbours: session.modules.map(\.value))
      }
    }
    let ofDoors = curriculum.configuration.doors.compactMap { door -> NamedModule? in
      guard case .module(let module) = door.destination else { return nil }
      return NamedModule(kind: .door, setting: module, neighbours: [])
    }
    let leaveOut = curriculum.configuration.leaveOut
    return ofSessions + ofDoors
      + leaveOut.map { NamedModule(kind: .leaveOut, setting: $0, neighbours: leaveOut.map(\.value)) }
  }

  /// nil where it is written in a way that cannot be changed by itself.
  var edit: YAMLEntryEdit? {
    setting.place.range.flatMap { YAMLEntryEdit(setting.value, at: $0.lowerBound, in: setting.place.file) }
  }
}
