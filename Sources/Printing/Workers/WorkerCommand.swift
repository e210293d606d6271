internal import FoundationEssentials

/// How a worker is started: the interpreter, our modules as arguments, and a clean environment.
struct WorkerCommand: Sendable {
  /// The path of the program, then its arguments.
  let arguments: [String]
  /// `NAME=value`.
  let environment: [String]

  /// The worker's modules in the order in which they need each other.
  static let modules: [(name: String, source: [UInt8])] = [
    ("handrail_frames", PackageResources.handrail_frames_py),
    ("handrail_libraries", PackageResources.handrail_libraries_py),
    ("handrail_styles", PackageResources.handrail_styles_py),
    ("handrail_findings", PackageResources.handrail_findings_py),
    ("handrail_files", PackageResources.handrail_files_py),
    ("handrail_fonts", PackageResources.handrail_fonts_py),
    ("handrail_structure", PackageResources.handrail_structure_py),
    ("handrail_boxes", PackageResources.handrail_boxes_py),
    ("handrail_fit", PackageResources.handrail_fit_py),
    ("handrail_ending", PackageResources.handrail_ending_py),
    ("handrail_moves", PackageResources.handrail_moves_py),
    ("handrail_tables", PackageResources.handrail_tables_py),
    ("handrail_sheets", PackageResources.handrail_sheets_py),
    ("handrail_fields", PackageResources.handrail_fields_py),
    ("handrail_printing", PackageResources.handrail_printing_py),
    ("handrail_worker", PackageResources.handrail_worker_py),
  ]

  /// - Parameters:
  ///   - python: the path of the interpreter.
  ///   - temporary: the folder for what the engine must put on the disk, fonts from style sheets.
  init(python: String, temporary: String) {
    let boot = String(decoding: PackageResources.boot_py, as: UTF8.self)
    arguments =
      [python, "-s", "-B", "-c", boot]
      + Self.modules.flatMap { [$0.name, String(decoding: $0.source, as: UTF8.self)] }
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PYTHON") }
    let own = [
      "TMPDIR": temporary,
      // The same inputs give the same bytes: no time of day, and sets in one order in every process.
      "SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONSAFEPATH": "1",
    ]
    environment = inherited.merging(own) { $1 }.map { "\($0)=\($1)" }.sorted()
  }
}
