/// One thing that the watcher has noticed.
enum FoundChange: Equatable {
  /// A file or a folder has come, gone, or been written to its end.
  case finished(String)
  /// A file is being written; its end is still to come.
  case writing(String)
  /// Something was missed: look at everything.
  case unknown
}
