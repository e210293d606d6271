internal import Files
internal import Glibc

/// An inotify queue (inotify(7)): the kernel's own word on what happens in watched folders.
struct INotify: ~Copyable {
  /// What a watched folder tells: names that come, go and change, and the end of the folder itself.
  static let folderEvents =
    UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE) | UInt32(IN_MODIFY)
    | UInt32(IN_CLOSE_WRITE) | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)
  /// What a single watched file tells, the target of a symbolic link.
  static let fileEvents =
    UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ATTRIB)

  struct Event {
    /// -1 for an event of the queue itself.
    let watch: Int32
    let mask: UInt32
    /// The name in the watched folder; "" for an event of what is watched itself.
    let name: String

    func has(_ flags: Int32...) -> Bool { flags.contains { mask & UInt32(bitPattern: $0) != 0 } }
    var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }
  }

  let descriptor: Int32

  /// - Throws: `FileError`; `ENOSYS` and `EMFILE` mean that there is no inotify to be had.
  init() throws(FileError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw FileError(call: "inotify_init1", path: "inotify", errno: errno) }
  }

  deinit { close(descriptor) }

  /// Watches a path and returns the watch's number: the one it has already when its folder is watched by another name.
  /// - Throws: `FileError`; `ENOSPC` means that this user's watches are used up.
  func add(_ path: String, events: UInt32) throws(FileError) -> Int32 {
    let watch = inotify_add_watch(descriptor, path, events)
    guard watch >= 0 else { throw FileError(call: "inotify_add_watch", path: path, errno: errno) }
    return watch
  }

  func remove(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// Takes what the queue holds now, without waiting.
  func events() -> [Event] {
    var events: [Event] = []
    while true {
      let bytes = [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
        count = max(Glibc.read(descriptor, buffer.baseAddress, buffer.count), 0)
      }
      if bytes.isEmpty { return events }
      Self.parse(bytes, into: &events)
    }
  }

  /// `struct inotify_event`: four 32-bit numbers (watch, mask, cookie, length), then a name padded with NUL.
  private static func parse(_ bytes: [UInt8], into events: inout [Event]) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 16 <= buffer.count {
        let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        let name = buffer[offset + 16..<min(offset + 16 + length, buffer.count)].prefix { $0 != 0 }
        events.append(
          Event(
            watch: buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self),
            mask: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
            name: String(decoding: name, as: UTF8.self)))
        offset += 16 + length
      }
    }
  }
}
