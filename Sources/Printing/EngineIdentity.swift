internal import Files

/// What is installed in a virtual environment, read without starting it.
///
/// Pango and HarfBuzz, which come from Debian, are not in it: after a new release of Debian, `handrail clean` has
/// everything printed again.
enum EngineIdentity {
  /// The packages with their versions and the version of Python; nil where no WeasyPrint is found.
  static func read(python: String) -> String? {
    let environment = Paths.parent(of: Paths.parent(of: python))
    guard let libraries = try? Files.list(environment + "/lib") else { return nil }
    let packages = libraries.filter { $0.name.hasPrefix("python") }.flatMap { library in
      ((try? Files.list("\(environment)/lib/\(library.name)/site-packages")) ?? [])
        .filter { $0.name.hasSuffix(".dist-info") }.map { library.name + "/" + $0.name }
    }
    guard packages.contains(where: { $0.contains("/weasyprint-") }) else { return nil }
    let configuration = (try? Files.read(environment + "/pyvenv.cfg")) ?? []
    return packages.joined(separator: "\n") + "\n" + String(decoding: configuration, as: UTF8.self)
  }
}
