public import ArgumentParser
public import Curriculum
import Diagnostics
import Files
import Foundation
import Publishing

/// The options that every subcommand takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The folder that holds Content/ (default: this one, or the nearest one above).")
  var root: String?

  @Option(help: "The theme's folder, laid under the site's own Templates/.")
  var templates: String?

  @Option(help: "The day of the build, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, or else today).")
  var now: CalendarDate?

  @Option(name: .shortAndLong, help: "How many files are worked on at once (default: the number of processors).")
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but errors and warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more.")
  var verbose = false

  @Option(help: "Colours in messages: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(help: "Show no progress.")
  var noProgress = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be between 1 and 1024") }
    if now == nil, let text = Self.sourceDateEpoch, Self.seconds(text) == nil {
      throw ValidationError(
        "SOURCE_DATE_EPOCH is '\(text)' and must be the seconds since 1970, as 'date +%s' prints them; or unset it")
    }
  }

  var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  var today: CalendarDate {
    if let now { return now }
    let epoch = Self.sourceDateEpoch.flatMap(Self.seconds)
    return CalendarDate(secondsSince1970: epoch ?? Int(Date().timeIntervalSince1970))
  }

  /// The moment of a sign-off: that of the clock, with its zone, on the day that was asked for.
  var signingTime: SigningTime {
    if now == nil, let epoch = Self.sourceDateEpoch.flatMap(Self.seconds) {
      return SigningTime(secondsSince1970: epoch, offset: 0)
    }
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    let today = CalendarDate(secondsSince1970: seconds + local.tm_gmtoff)
    let days = (now ?? today).daysSince1970 - today.daysSince1970
    return SigningTime(secondsSince1970: seconds + days * 86_400, offset: local.tm_gmtoff)
  }

  private static var sourceDateEpoch: String? { ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] }

  /// nil for what is no moment before the year 10000.
  private static func seconds(_ text: String) -> Int? {
    guard text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
    return Int(text).flatMap { $0 < 253_402_300_800 ? $0 : nil }
  }

  /// The site that is meant.
  func site() throws -> SiteSettings {
    let root = try siteRoot()
    return SiteSettings(root: root, theme: try theme(under: root), today: today, jobs: jobCount)
  }

  /// The folder that holds `Content/`: the one named, or else this folder or the nearest one above that has it.
  func siteRoot() throws -> String {
    if let root {
      guard Files.kind(root) == .folder else {
        throw Failure(.error(CurriculumRule.noSite, "there is no folder '\(root)'", hint: "check --root"))
      }
      return root
    }
    var folder = FileManager.default.currentDirectoryPath
    while true {
      if Files.kind(Paths.join(folder, "Content")) == .folder {
        return folder == FileManager.default.currentDirectoryPath ? "." : folder
      }
      let parent = Paths.parent(of: folder)
      guard !parent.isEmpty, parent != folder else { break }
      folder = parent
    }
    throw Failure(
      .error(
        CurriculumRule.noSite, "there is no Content/ here or above, so this is not a Handrail site",
        hint: "go to the site's folder, name it with --root, or make a new site with 'handrail init my-clinic'"))
  }

  /// The theme to lay under the site's own templates; nil where the site brings a whole theme.
  func theme(under root: String) throws -> String? {
    if let templates {
      guard Files.kind(templates) == .folder else {
        throw Failure(.error(CommandRule.noTheme, "there is no folder '\(templates)'", hint: "check --templates"))
      }
      return templates
    }
    if let installed = SharedFolder.locate() { return Paths.join(installed, "Templates") }
    guard Files.kind(Paths.join(root, "Templates/layouts")) == .folder else {
      throw Failure(
        .error(
          CommandRule.noTheme, "no theme is installed beside the program and the site has no Templates/layouts",
          hint: "install with 'make install', or name a theme's folder with --templates"))
    }
    return nil
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension BaseURL: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Review.Scope: ExpressibleByArgument {}
extension ReviewState: ExpressibleByArgument {}
