import ContentHash
import Files
import TestSupport

@testable import Publishing

/// A site that changes at random, the same for the same seed.
struct RandomSite {
  let folder: TemporaryFolder
  var random: SeededRandom
  /// By their paths below `Content/`.
  private(set) var modules: [String: RandomModule] = [:]
  /// The files that the last change touched, from the root of the site.
  private(set) var touched: Set<String> = []
  private var count = 0
  private var terms = ["craving", "urge", "withdrawal"]
  private var hasSpanish = true
  private var hasPortuguese = false

  static let sections = ["addiction", "family", "group", "steps"]

  init(modules number: Int, seed: UInt64, theme: String) throws {
    folder = try TemporaryFolder()
    random = SeededRandom(seed: seed)
    for file in ["document-start", "pager", "words", "site-footer", "head"] {
      try copy("partials/\(file).mustache", from: theme)
    }
    try copy("strings/es.yml", from: theme, as: "strings/pt.yml")
    for number in 0..<3 { try folder.write("GIF89a \(number)", to: "Content/en/addiction/picture-\(number).gif") }
    try writeConfiguration()
    try writeGlossary()
    try folder.write("references:\n- {id: smith, title: Smith}\n- {id: lee, title: Lee}\n", to: "Content/sources.yml")
    for id in ["north", "south"] {
      try folder.write("name: Clinic \(id)\nphone: (312) 555-2368\n", to: "Content/clinics/\(id).yml")
    }
    for _ in 0..<number { try create() }
    touched = []
  }

  private func copy(_ name: String, from theme: String, as other: String? = nil) throws {
    try folder.write(try Files.read(Paths.join(theme, name)), to: "Templates/" + (other ?? name))
  }

  mutating func write(_ text: String, to name: String) throws {
    try folder.write(text, to: name)
    touched.insert(name)
  }

  mutating func remove(_ name: String) throws {
    try Files.remove(folder.path(of: name))
    touched.insert(name)
  }

  /// Forgets what was touched so far.
  mutating func beginChange() { touched = [] }

  // MARK: - Modules

  private var links: [String] {
    modules.keys.sorted().prefix(40).map { "../" + $0.split(separator: "/").dropFirst().joined(separator: "/") }
  }

  private mutating func someModule() -> String? { random.element(of: modules.keys.sorted()) }

  private mutating func save(_ path: String, _ module: RandomModule) throws {
    modules[path] = module
    try write(module.text, to: "Content/" + path)
  }

  mutating func create() throws {
    count += 1
    let section = random.element(of: Self.sections) ?? "a"
    var module = RandomModule(title: "Module \(count) of \(random.number(below: 1000))", body: [])
    if random.chance(60) { module.summary = "About {{site.name}} and \(count)" }
    if random.chance(30) { module.order = random.number(below: 20) }
    if random.chance(20) { module.audience = ["client", "family"] }
    for _ in 0..<4 { module.body.append(RandomModule.paragraph(&random, links: links)) }
    if random.chance(30) { module.related = random.element(of: links).map { [$0] } ?? [] }
    let hasIndex = modules["en/\(section)/index.md"] != nil
    let name = random.chance(10) && !hasIndex ? "index" : "m\(count)"
    try save("en/\(section)/\(name).md", module)
    if random.chance(25) {
      module.title = "Módulo \(count)"
      try save("es/\(section)/\(name).md", module)
    }
  }

  mutating func delete() throws {
    guard modules.count > 5, let path = someModule() else { return try create() }
    modules[path] = nil
    try remove("Content/" + path)
  }

  mutating func rename() throws {
    guard let path = someModule(), let module = modules[path] else { return }
    count += 1
    let folders = path.split(separator: "/").dropLast()
    modules[path] = nil
    try remove("Content/" + path)
    let section = random.chance(30) ? random.element(of: Self.sections) ?? "a" : String(folders[1])
    try save("\(folders[0])/\(section)/r\(count).md", module)
  }

  mutating func editBody() throws {
    guard let path = someModule(), var module = modules[path] else { return }
    if module.body.count > 6 || random.chance(30), !module.body.isEmpty {
      module.body.remove(at: random.number(below: module.body.count))
    }
    module.body.append(RandomModule.paragraph(&random, links: links))
    try save(path, module)
  }

  mutating func editFrontMatter() throws {
    guard let path = someModule(), var module = modules[path] else { return }
    switch random.number(below: 9) {
    case 0: module.summary = random.chance(20) ? nil : "A summary \(random.number(below: 999))"
    case 1: module.order = random.chance(30) ? nil : random.number(below: 20)
    case 2: module.isDraft.toggle()
    case 3: module.audience = module.audience.isEmpty ? ["family"] : []
    case 4: module.redirects = module.redirects.isEmpty ? ["/old/\(count)-\(random.number(below: 100_000))/"] : []
    case 5: module.related = random.element(of: links).map { [$0] } ?? []
    case 6: module.sources = module.sources.isEmpty ? ["lee"] : []
    default: module.title = "Title \(random.number(below: 9999))"
    }
    try save(path, module)
  }

  mutating func editTitle() throws {
    guard let path = someModule(), var module = modules[path] else { return }
    module.title = "Title \(random.number(below: 9999))"
    try save(path, module)
  }

  // MARK: - Everything else

  mutating func editPartial() throws {
    let name = random.element(of: ["document-start", "pager", "words", "site-footer", "head"]) ?? "pager"
    let path = "Templates/partials/\(name).mustache"
    let text = try folder.text(of: path).split(separator: "<!--", maxSplits: 1).first.map(String.init) ?? ""
    try write(text + "<!-- \(random.number(below: 9999)) -->\n", to: path)
  }

  mutating func editGlossary() throws {
    if random.chance(25) {
      terms.append("module \(random.number(below: 99))")
    } else if random.chance(20), terms.count > 2 {
      terms.remove(at: random.number(below: terms.count))
    }
    try writeGlossary()
  }

  private mutating func writeGlossary() throws {
    let entries = Set(terms).sorted().map { term in
      "- id: \(term.replacing(" ", with: "-"))\n  en: {term: \(term), definition: Says \(random.number(below: 99))}\n"
        + (random.chance(50) ? "  es: {term: \(term), definition: Dice}\n" : "")
    }
    try write("terms:\n" + entries.joined(), to: "Content/glossary.yml")
  }

  mutating func editConfiguration() throws {
    if random.chance(20) { hasPortuguese.toggle() }
    if random.chance(15) { hasSpanish.toggle() }
    try writeConfiguration()
  }

  private mutating func writeConfiguration() throws {
    let languages = ["en"] + (hasSpanish ? ["es"] : []) + (hasPortuguese ? ["pt"] : [])
    var lines = ["name: Site \(random.number(below: 3))", "languages: [\(languages.joined(separator: ", "))]"]
    lines.append("baseURL: https://clinic.example/\(random.chance(20) ? "help/" : "")")
    lines.append("clinic: \(random.chance(50) ? "north" : "south")")
    lines.append("rawHTML: \(random.chance(50))")
    if random.chance(50) { lines.append("theme: {light: {pine: \"#0F\(random.number(below: 2))B4F\"}}") }
    if random.chance(30) { lines.append("contentLicense: CC") }
    try write(lines.joined(separator: "\n") + "\n", to: "Content/site.yml")
  }

  /// Strings, style sheets, pictures, sources, reviews, programs, synonyms, crisis lines.
  mutating func editSomethingElse() throws {
    let number = random.number(below: 999)
    switch random.number(below: 8) {
    case 0: try write(":root { --own: \(number)px; }\n", to: "Templates/assets/styles/90-own.css")
    case 1: try write("GIF89a \(number)", to: "Content/en/addiction/picture-\(number % 3).gif")
    case 2:
      try write("references:\n- {id: smith, title: S \(number)}\n- {id: lee, title: Lee}\n", to: "Content/sources.yml")
    case 3: try review(number)
    case 4:
      let module = modules.keys.sorted().first.map { $0.split(separator: "/").dropFirst().joined(separator: "/") } ?? ""
      let text =
        "title: Program \(number)\n\(random.chance(50) ? "starts: 2026-12-07\n" : "")weeks:\n  - sessions:\n      - day: monday\n        modules: [\(module.dropLast(3))]\n"
      try write(text, to: "Content/programs/p\(number % 2).yml")
    case 5:
      try write("synonyms:\n  en:\n    - {lay: word\(number), canonical: [craving]}\n", to: "Content/synonyms.yml")
    case 6:
      let phone = "+4420\(1_000_000 + number)"
      try write("lines:\n  - {id: own, name: Own \(number), phone: \"\(phone)\"}\n", to: "Content/crisis-lines.yml")
    default:
      let text = try folder.text(of: "Templates/strings/pt.yml").replacing("Imprimir", with: "Imprimir \(number)")
      try write(text, to: "Templates/strings/pt.yml")
    }
  }

  private mutating func review(_ number: Int) throws {
    guard let path = someModule() else { return }
    let hash = ContentHash(of: try Files.read(folder.path(of: "Content/" + path))).hexadecimal
    let line =
      "{\"file\": \"\(path)\", \"sha256\": \"\(hash)\", \"reviewer\": \"R \(number)\", \"credential\": \"MD\", \"date\": \"2026-01-02\"}\n"
    try write(line, to: "Content/reviews.jsonl")
  }

  /// Breaks a module's front matter or a template; the same call with `nil` for what it broke mends it.
  mutating func breakSomething() throws -> String? {
    if random.chance(30) {
      try write("{{#page}}{{nothing}}", to: "Templates/partials/pager.mustache")
      return "Templates/partials/pager.mustache"
    }
    guard let path = random.element(of: modules.keys.filter { $0.hasPrefix("en/") }.sorted()) else { return nil }
    try write("---\ntitel: x\n---\n\nText.\n", to: "Content/" + path)
    return "Content/" + path
  }

  mutating func mend(_ path: String, theme: String) throws {
    touched = []
    if path.hasPrefix("Content/"), let module = modules[String(path.dropFirst("Content/".count))] {
      try write(module.text, to: path)
    } else {
      try copy("partials/pager.mustache", from: theme)
      touched.insert(path)
    }
  }
}
