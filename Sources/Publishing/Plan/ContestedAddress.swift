internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages

/// A place in the site to which two things lay claim.
struct ContestedAddress {
  /// As readers type it: `/search/`.
  let address: String
  let holder: ArtifactOrigin
  let newcomer: ArtifactOrigin

  private init(_ holder: Artifact, _ newcomer: Artifact, in curriculum: Curriculum) {
    let path = newcomer.path
    address = "/" + (Paths.name(of: path) == "index.html" ? String(path.dropLast("index.html".count)) : path)
    self.holder = ArtifactOrigin(holder, in: curriculum)
    self.newcomer = ArtifactOrigin(newcomer, in: curriculum)
  }

  /// - Parameter artifacts: those that come first have the first claim.
  static func all(among artifacts: [Artifact], in curriculum: Curriculum) -> [ContestedAddress] {
    var holders: [String: Int] = [:]
    holders.reserveCapacity(artifacts.count)
    var contests: [ContestedAddress] = []
    for (index, artifact) in artifacts.enumerated() {
      if let holder = holders[artifact.path] {
        contests.append(ContestedAddress(artifacts[holder], artifact, in: curriculum))
      } else {
        holders[artifact.path] = index
      }
    }
    for artifact in artifacts {
      // No folder can be where a file is.
      guard let file = Paths.folders(of: artifact.path).compactMap({ holders[$0] }).first else { continue }
      contests.append(ContestedAddress(artifacts[file], artifact, in: curriculum))
    }
    return contests
  }
}

/// Folders of the published site that hold no pages of the first language.
enum KeptFolders {
  /// What lies in each, by its name in small letters.
  static func contents(in curriculum: Curriculum) -> [String: String] {
    var folders = [
      "assets": "the files of the theme", "media": "the site's pictures and files",
      "search": "the files of the site's search",
    ]
    if curriculum.configuration.publishesHandouts { folders["handouts"] = "the site's handouts" }
    for language in curriculum.languages.dropFirst() {
      folders[language.code.lowercased()] = "the pages of Content/\(language.code)/"
    }
    return folders
  }

  /// Sections, pages beside them and files of `Content/static/` that would lie in one of those folders, each with what
  /// holds it.
  static func trespassers(in curriculum: Curriculum) -> [(path: String, address: String, contents: String)] {
    let contents = contents(in: curriculum)
    let sections = curriculum.sections.indices.map { (curriculum.folder(ofSection: $0), curriculum.sections[$0].id) }
    let pages = curriculum.topics.filter { $0.section == nil && !$0.path.contains("/") }.map {
      ($0.module(inLanguageAt: 0).file.path, $0.path)
    }
    let ownPages = (sections + pages).compactMap { path, name in
      contents[name.lowercased()].map { (path, "/\(name)/", $0) }
    }
    return ownPages + passed(in: curriculum, contents)
  }

  /// Browsers keep what lies in those folders for ever, or ask for it by another name; the pages of a language may have
  /// files beside them.
  private static func passed(
    in curriculum: Curriculum, _ contents: [String: String]
  ) -> [(path: String, address: String, contents: String)] {
    curriculum.passed.compactMap { file in
      let folder = String(file.address.prefix { $0 != "/" })
      guard folder != file.address, !curriculum.languages.contains(where: { $0.code == folder }) else { return nil }
      return contents[folder.lowercased()].map { ("Content/" + file.path, "/\(folder)/", $0) }
    }
  }
}
