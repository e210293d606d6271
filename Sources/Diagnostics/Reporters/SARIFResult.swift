extension SARIFLog {
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Message
    /// One: without a location GitHub refuses the whole file.
    let locations: [Location]
    let partialFingerprints: Fingerprints

    init(_ diagnostic: Diagnostic, ruleIndex: Int?, path: String, _ lines: LineFingerprints) {
      let region = diagnostic.place.map(MarkedRegion.init) ?? MarkedRegion()
      ruleId = diagnostic.rule
      self.ruleIndex = ruleIndex
      level = diagnostic.severity.rawValue
      message = Message(Self.words(of: diagnostic))
      locations = [Location(path, region)]
      partialFingerprints = Fingerprints(primaryLocationLineHash: lines[region.start.line])
    }

    /// What is wrong is the first sentence, since GitHub shows no more where there is little room.
    private static func words(of diagnostic: Diagnostic) -> String {
      guard let hint = diagnostic.hint else { return diagnostic.message }
      return "\(diagnostic.message).\nHelp: \(hint)"
    }
  }

  struct Fingerprints: Encodable {
    let primaryLocationLineHash: String
  }

  struct Location: Encodable {
    let physicalLocation: Physical

    init(_ path: String, _ region: MarkedRegion) {
      physicalLocation = Physical(artifactLocation: Artifact(path), region: Region(region))
    }
  }

  struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }

  struct Artifact: Encodable {
    let uri: String
    /// nil for a file outside the repository, such as that of an installed theme.
    let uriBaseId: String?

    init(_ path: String) {
      uri = RepositoryPaths.uri(of: path)
      uriBaseId = path.hasPrefix("/") ? nil : SARIFLog.base
    }
  }

  struct Region: Encodable {
    let startLine, startColumn, endLine, endColumn: Int

    init(_ region: MarkedRegion) {
      (startLine, startColumn) = (region.start.line, region.start.column)
      (endLine, endColumn) = (region.end.line, region.end.column)
    }
  }
}
