public import Curriculum

/// The state of a whole library, for the person who answers for it.
///
/// What is written as JSON, in the order of the keys here. Days are `YYYY-MM-DD`; what is not known is left out.
public struct LibraryReport: Sendable, Codable, Equatable {
  /// When and from what it was made.
  public struct Origin: Sendable, Codable, Equatable {
    public var site: String
    public var clinic: String?
    /// The day of the build.
    public var day: String
    /// Of the program.
    public var version: String
    public var languages: [String]
  }

  /// How a module stands with its reviews of one scope.
  public struct ReviewRecord: Sendable, Codable, Equatable {
    public var scope: String
    /// `never`, `valid`, `changed`, `due` or `overdue`.
    public var state: String
    public var reviewer: String?
    public var credential: String?
    /// RFC 3339, with its zone.
    public var at: String?
    public var due: String?
  }

  /// What the formulas of its language say of a text.
  public struct Reading: Sendable, Codable, Equatable {
    public var words: Int
    /// Flesch-Kincaid.
    public var grade: Double?
    /// Left out under thirty sentences.
    public var smog: Double?
    public var inflesz: Double?
  }

  public struct Counts: Sendable, Codable, Equatable {
    public var errors = 0
    public var warnings = 0
    public var notes = 0
  }

  /// A module in one language.
  public struct ModuleRecord: Sendable, Codable, Equatable {
    /// As `list` names it: `en/care/plan`.
    public var module: String
    public var language: String
    public var title: String
    public var isDraft: Bool
    public var isSafety: Bool
    /// Whether it translates an earlier text.
    public var isOutdated: Bool
    public var reviews: [ReviewRecord]
    public var reading: Reading?
    public var findings: Counts
  }

  public struct RuleRecord: Sendable, Codable, Equatable {
    public var rule: String
    public var severity: String
    public var findings: Int
  }

  public struct LanguageRecord: Sendable, Codable, Equatable {
    public var language: String
    public var modules: Int
    public var outdated: Int
    /// Modules without a text in it, as `care/plan`.
    public var missing: [String]
  }

  public struct SourceRecord: Sendable, Codable, Equatable {
    public var id: String
    public var title: String
    public var year: Int?
    /// How many modules cite it.
    public var citing: Int
  }

  public struct CrisisLineRecord: Sendable, Codable, Equatable {
    public var id: String
    public var name: String
    public var verifiedOn: String?
    /// Since then.
    public var days: Int?
  }

  public struct ProgramRecord: Sendable, Codable, Equatable {
    public var id: String
    public var title: String
    public var weeks: Int
    public var modules: Int
    /// Modules that no session of it has, as `care/plan`.
    public var missing: [String]
  }

  public var origin: Origin
  public var modules: [ModuleRecord]
  public var rules: [RuleRecord]
  public var languages: [LanguageRecord]
  public var sources: [SourceRecord]
  public var crisisLines: [CrisisLineRecord]
  public var programs: [ProgramRecord]
}
