public import Curriculum
public import Diagnostics

/// A site in a temporary folder, read through the front door.
public final class TemporarySite: Sendable {
  public let folder: TemporaryFolder
  public var root: String { folder.path }

  /// What a site needs and no more.
  public static let configuration = """
    name: Test Site
    baseURL: https://clinic.example/
    languages: [en, es]

    """

  /// - Parameter files: by their paths below `Content/`; without a `site.yml` among them the smallest one is written.
  public init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    try folder.write(files["site.yml"] ?? Self.configuration, to: "Content/site.yml")
    for (path, text) in files { try folder.write(text, to: "Content/" + path) }
  }

  /// Loads the content; `change` may set what the command line would.
  public func load(_ change: (inout CurriculumLoader) -> Void = { _ in }) async -> CurriculumLoader.Outcome {
    var loader = CurriculumLoader(root: root)
    change(&loader)
    return await loader.load()
  }

  /// The curriculum of content without a mistake.
  public func curriculum(_ change: (inout CurriculumLoader) -> Void = { _ in }) async throws -> Curriculum {
    let outcome = await load(change)
    guard let curriculum = outcome.curriculum, outcome.diagnostics.isEmpty else {
      throw UnexpectedDiagnostics(outcome.diagnostics)
    }
    return curriculum
  }
}

/// The fixture of a test has mistakes that the test does not mean.
public struct UnexpectedDiagnostics: Error, CustomStringConvertible {
  public let description: String

  public init(_ diagnostics: [Diagnostic]) {
    description = "unexpected diagnostics:\n" + report(diagnostics)
  }
}
