import Diagnostics
import TestSupport
import Testing

@testable import Curriculum

/// A site in which everything that can name a module does.
struct RenamingFixture {
  let site: TemporarySite

  static let files = [
    "site.yml": TemporarySite.configuration + """
      navigation: [care, steps]
      doors:
        # The first door.
        - {text: Plan, module: care/plan}
      leaveOut: [care/plan] # not here

      """,
    "programs/p.yml": """
    title: P
    weeks:
      - sessions:
          - day: monday
            modules: [care/rest, "care/plan"] # both
          - {day: friday, modules: [care/plan]}

    """,
    "en/care/plan.md": """
    ---
    title: Plan
    # A comment stays.
    related: [rest.md]
    ---

    See [rest](rest.md#top), [one](../steps/one.md), [here](#top), ![map](map.png), [me](plan.md).

    """,
    "es/care/plan.md": "---\ntitle: El plan\n---\n\nTexto.\n",
    "en/care/map.png": "x",
    "en/care/rest.md": """
    ---
    title: Rest
    related:
      - plan.md  # next
      - ../steps/one.md
    ---

    The [*plan*](plan.md#part "title"), [again][p], [twice](<plan.md>), [other](planning.md), `plan.md`.

    [p]: plan.md

    """,
    "en/care/planning.md": "---\ntitle: Planning\n---\n\n[At the root](/care/plan/#x) and [es](/es/care/plan).\n",
    "en/steps/one.md": "---\ntitle: One\n---\n\n[Plan](../care/plan.md)\n",
    "es/steps/one.md": "---\ntitle: Uno\n---\n\n[Plan](../care/plan.md) [en](../../en/care/plan.md)\n",
    "en/steps/two.md": "---\ntitle: Two\ndraft: true\n---\n\n[Plan](../care/plan.md)\n",
  ]

  /// `en/care/rest.md` once what it named stands elsewhere.
  /// - Parameter path: `steps/weekly`.
  static func rest(leadingTo path: String) -> String {
    """
    ---
    title: Rest
    related:
      - ../\(path).md  # next
      - ../steps/one.md
    ---

    The [*plan*](../\(path).md#part "title"), [again][p], [twice](<../\(path).md>), [other](planning.md), `plan.md`.

    [p]: ../\(path).md

    """
  }

  init(_ more: [String: String] = [:]) throws {
    site = try TemporarySite(Self.files.merging(more) { $1 })
  }

  func curriculum() async throws -> Curriculum {
    let outcome = await site.load {
      $0.includesDrafts = true
      $0.includesLeftOut = true
    }
    return try #require(outcome.curriculum)
  }

  func rename(_ old: String = "care/plan", to new: String) async throws -> ChangePlan {
    try await ModuleRename(curriculum(), from: old, to: new).plan()
  }

  func remove(_ path: String = "care/plan", redirectingTo other: String? = nil) async throws -> ChangePlan {
    try await ModuleRemoval(curriculum(), path, redirectingTo: other).plan()
  }

  /// What stops a plan from being made.
  func refusal(_ plan: () async throws -> ChangePlan) async throws -> String {
    do {
      _ = try await plan()
      return ""
    } catch let error as DiagnosticsError {
      return report(error.diagnostics)
    }
  }
}

extension ChangePlan {
  /// The text of a file after the change, by its path below `Content/`.
  func text(_ path: String) -> String? {
    change.files.first { $0.newPath == "Content/" + path }.map { String(decoding: $0.newBytes, as: UTF8.self) }
  }

  var newPaths: [String] { change.files.compactMap(\.newPath).map { String($0.dropFirst("Content/".count)) }.sorted() }
}
