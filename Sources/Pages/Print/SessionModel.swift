internal import Curriculum

/// One session in the agenda of a packet or a workbook.
struct SessionModel {
  let session: Program.Session
  /// nil where nobody says when the program starts.
  let date: CalendarDate?
  let document: PrintDocument

  func object() -> TemplateObject {
    let modules = session.modules.compactMap { document.curriculum.topic(at: $0.value) }.map { topic in
      let minutes = document.module(topic).frontMatter.minutes
      return module(topic, length: document.isForFacilitator ? minutes.map(document.minutes) : nil)
    }
    return TemplateObject([
      "day": document.dayName(session.day), "date": date.map(document.strings.date),
      "time": session.startMinute.map { document.strings.hours(from: $0, minutes: session.minutes) },
      "minutes": session.minutes.map(document.minutes),
      "group": session.group.map(document.text), "modules": modules,
      "agenda": agenda(), "hasAgenda": !session.agenda.isEmpty,
    ])
  }

  /// What the site leaves out has no line; the times of the others stay.
  private func agenda() -> [TemplateObject] {
    session.timetable.compactMap { item, begins in
      let length = document.strings.text(.minutesShort, ("minutes", String(item.minutes)))
      let time = TemplateObject(["begins": begins.map(document.strings.time(ofMinute:))])
      switch item.content {
      case .activity(let name):
        return TemplateObject(["activity": document.text(name), "length": length], over: time)
      case .module(let path):
        return document.curriculum.topic(at: path.value).map {
          TemplateObject(["module": module($0, length: length)], over: time)
        }
      }
    }
  }

  private func module(_ topic: Int, length: String?) -> TemplateObject {
    let module = document.module(topic)
    return TemplateObject([
      "title": module.title, "anchor": document.anchors[topic], "language": module.language.code,
      "otherLanguage": module.language == document.language ? nil : document.strings(of: module)[.languageName],
      "length": length,
    ])
  }
}
