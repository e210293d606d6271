internal import Files
internal import Glibc

extension PrintCache {
  /// What is kept: entries used in the last 60 days, and of those the latest that fit into 1 GB.
  private static let days = 60
  private static let bytes = 1 << 30

  private struct Entry {
    let key: String
    /// Seconds since 1970.
    let lastUse: Int
    let bytes: Int
  }

  /// Removes what has long not been used, and what a run that was killed has left.
  func prune() {
    WorkFolder.removeAbandoned(in: folder + "/tmp")
    guard let names = try? Files.names(in: folder) else { return }
    let keys = Set(names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) })
    for name in names where name.hasSuffix(".pdf") && !keys.contains(String(name.dropLast(4))) {
      try? Files.remove(folder + "/" + name)
    }
    let oldest = time(nil) - Self.days * 86_400
    var room = Self.bytes
    for entry in keys.compactMap(entry).sorted(by: { $0.lastUse > $1.lastUse }) {
      room -= entry.bytes
      if entry.lastUse >= oldest, room >= 0 { continue }
      for suffix in ["json", "pdf"] { try? Files.remove("\(folder)/\(entry.key).\(suffix)") }
    }
  }

  private func entry(_ key: String) -> Entry? {
    var record = stat()
    var pdf = stat()
    guard stat("\(folder)/\(key).json", &record) == 0, stat("\(folder)/\(key).pdf", &pdf) == 0 else { return nil }
    return Entry(key: key, lastUse: record.st_mtim.tv_sec, bytes: Int(record.st_size + pdf.st_size))
  }
}
