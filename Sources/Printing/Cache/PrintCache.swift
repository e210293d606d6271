internal import ContentHash
internal import Files
internal import FoundationEssentials
internal import Glibc

/// PDFs by what they are made from: the HTML, the engine, the worker's modules, and the files that the HTML uses.
struct PrintCache: Sendable {
  /// `<key>.pdf` and `<key>.json`, and a folder `tmp` for what is not finished, with a folder for each run.
  let folder: String
  /// The engine with its versions; nil when they are not known, and nothing is reused then.
  let engine: String?
  private let hashes = FileHashes()
  /// For files that are not whole yet.
  let work: WorkFolder

  /// Makes the folders.
  init(folder: String, engine: String?) throws(FileError) {
    try Files.makeFolderToWrite(in: folder + "/tmp")
    // The worker is told of it, who may run in another folder.
    self.folder = Files.resolved(folder) ?? folder
    self.engine = engine
    work = try WorkFolder(in: self.folder + "/tmp")
  }

  /// A document that was printed before from the same things.
  func find(_ job: PrintJob) -> (record: CacheRecord, pdf: [UInt8])? {
    guard let key = key(job), let text = try? Files.read(path(key, "json")),
      let record = try? JSONDecoder().decode(CacheRecord.self, from: Data(text)),
      record.files.allSatisfy({ hashes.hash(of: $0.key) == $0.value }),
      let pdf = try? Files.read(path(key, "pdf")), ContentHash(of: pdf).hexadecimal == record.pdf
    else { return nil }
    // The time of its last use, which pruning goes by.
    utimensat(AT_FDCWD, path(key, "json"), nil, 0)
    return (record, pdf)
  }

  /// Keeps a PDF. One with a stand-in for a font that is missing is not kept: no file tells when the font is there.
  func keep(_ pdf: [UInt8], pages: Int, findings: [Finding], files: [String: String], of job: PrintJob)
    throws(FileError)
  {
    guard let key = key(job), !findings.contains(where: { $0.rule == .printFont }) else { return }
    let record = CacheRecord(pages: pages, findings: findings, files: files, pdf: ContentHash(of: pdf).hexadecimal)
    guard let text = try? JSONEncoder().encode(record) else { return }
    try put(pdf, at: path(key, "pdf"))
    try put(Array(text), at: path(key, "json"))
  }

  /// Writes a file in one step; one that holds the same bytes already is left alone. What an interruption leaves behind
  /// lies in our own folder, not beside the file.
  func put(_ bytes: [UInt8], at path: String) throws(FileError) {
    if Files.file(path, holds: bytes) { return }
    let parent = Paths.parent(of: path)
    if !parent.isEmpty { try Files.makeFolderToWrite(in: parent) }
    // Workers may keep the same document at once.
    let part = work.path + "/" + UUID().uuidString
    do {
      try Files.write(bytes, to: part)
      try Files.move(part, to: path)
    } catch {
      try? Files.remove(part)
      // A rename does not lead to another file system.
      guard error.leadsElsewhere else { throw error }
      try Files.replace(path, with: bytes)
    }
  }

  private func path(_ key: String, _ suffix: String) -> String { "\(folder)/\(key).\(suffix)" }

  private func key(_ job: PrintJob) -> String? {
    guard let engine else { return nil }
    return ContentHash { hasher in
      let parts =
        [engine, job.isForm ? "form" : "", job.baseFolder] + job.folders
        + WorkerCommand.modules.map { ContentHash(of: $0.source).hexadecimal }
      // The parts can hold no NUL, so that no two lists give the same bytes.
      hasher.update(Array((parts.joined(separator: "\u{0}") + "\u{0}\u{0}").utf8))
      hasher.update(job.html)
    }.hexadecimal
  }
}
