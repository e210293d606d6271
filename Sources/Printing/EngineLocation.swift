public import Diagnostics
internal import Files
internal import FoundationEssentials

extension PrintEngine {
  /// Finds the Python that prints. The first of these that there is:
  /// 1. what the environment variable `HANDRAIL_PRINT_PYTHON` names, for an engine kept elsewhere; it is taken at its
  ///    word, so that a mistake in it is told and not passed over;
  /// 2. `PREFIX/share/handrail/print/venv/bin/python` for a program in `PREFIX/bin`;
  /// 3. `.build/print-venv/bin/python` in the checkout that the program was built in.
  ///
  /// Starts nothing.
  public static func locate() -> PrintEngine? {
    locate(environment: ProcessInfo.processInfo.environment, program: Files.resolved("/proc/self/exe"))
  }

  /// - Parameter program: the path of the running program.
  static func locate(environment: [String: String], program: String?) -> PrintEngine? {
    if let named = environment["HANDRAIL_PRINT_PYTHON"], !named.isEmpty { return PrintEngine(python: named) }
    let folders = [installed(program).map { $0 + "/venv" }, checkout(program).map { $0 + "/.build/print-venv" }]
    return folders.compactMap { $0.map { $0 + "/bin/python" } }.first(where: Files.exists).map(PrintEngine.init)
  }

  /// The one command that installs what prints; nil for a program that lies alone.
  public static var installCommand: String? { installCommand(program: Files.resolved("/proc/self/exe")) }

  /// - Parameter program: the path of the running program.
  static func installCommand(program: String?) -> String? {
    if let folder = installed(program), Files.exists(folder + "/install") {
      // In a folder of one's own, what root makes could not be removed again.
      return (Files.mayMakeFiles(in: folder) ? "" : "sudo ") + folder + "/install"
    }
    return checkout(program).map { "make -C \($0) printer" }
  }

  /// What to do when there is no engine.
  public static var installHint: String {
    if let command = installCommand { return "install what prints with: \(command)" }
    return "install Handrail with 'make install', and then what prints with PREFIX/share/handrail/print/install"
  }

  /// The packages that the engine is to have, each as `name==version`; nil where nobody says.
  static func wantedPackages(program: String?) -> [String]? {
    let folders = [installed(program), checkout(program).map { $0 + "/Sources/Printing/Engine" }]
    let lists = folders.compactMap { $0.map { $0 + "/requirements.txt" } }
    guard let list = lists.first(where: Files.exists), let bytes = try? Files.read(list) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).filter { $0.contains("==") }
  }

  /// What a command says that cannot print.
  public static var missing: Diagnostic {
    .error(PrintingRule.printEngine, "PDF files need a print engine, which is not installed", hint: installHint)
  }

  private static func installed(_ program: String?) -> String? {
    program.map { Paths.join(Paths.parent(of: Paths.parent(of: $0)), "share/handrail/print") }
  }

  private static func checkout(_ program: String?) -> String? {
    var folder = program.map(Paths.parent) ?? ""
    while folder.count > 1 {
      if Files.exists(folder + "/Package.swift") { return folder }
      folder = Paths.parent(of: folder)
    }
    return nil
  }
}
