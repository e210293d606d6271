internal import PlacedYAML

extension MappingReader {
  /// A list of section ids and of groups of them, `{title: …, sections: […]}`; ids that follow each other are one group
  /// without a title.
  mutating func menu(_ key: String) -> [MenuGroup] {
    var groups: [MenuGroup] = []
    for value in list(key) {
      if let id = text(of: value) {
        if let last = groups.indices.last, groups[last].title == nil {
          groups[last].sections.append(id)
        } else {
          groups.append(MenuGroup(title: nil, sections: [id]))
        }
        continue
      }
      var reader = MappingReader(value, of: "a group of '\(key)'")
      groups.append(MenuGroup(title: reader.requiredLocalized("title"), sections: reader.strings("sections")))
      add(reader.finish())
    }
    return groups
  }

  /// A list of `{text: …, module: section/name}` or `{text: …, program: id}`; one to a module may have a `heading` and
  /// `topics`.
  mutating func doors(_ key: String) -> [Door] {
    var doors: [Door] = []
    for value in list(key) {
      var reader = MappingReader(value, of: "a door")
      let text = reader.requiredLocalized("text")
      let heading = reader.setting("heading")
      let topics = reader.choices("topics", as: CrisisTopic.self)
      if let destination = reader.destination(ofDoor: value), let text {
        doors.append(Door(text: text, destination: destination, heading: heading, topics: topics))
        if case .program = destination, heading != nil || !topics.isEmpty {
          reader.report(value, "'heading' and 'topics' belong to a door to a module")
        }
      }
      add(reader.finish())
    }
    return doors
  }

  private mutating func destination(ofDoor value: YAMLValue) -> Door.Destination? {
    switch (setting("module"), setting("program")) {
    case (let module?, nil): return .module(module)
    case (nil, let program?): return .program(program)
    case (nil, nil):
      report(
        value, "a door leads nowhere", hint: "add 'module: section/name' or 'program: id'", rule: YAMLRule.missingKey)
    case (_?, _?): report(value, "a door leads to a module or to a program, not to both")
    }
    return nil
  }
}
