internal import Curriculum
internal import Diagnostics
internal import ExternalLinks
internal import Files

extension SiteChecks {
  /// The rules that find nothing unless addresses outside the site are asked for.
  public static let externalRules: Set<String> = [DeadLink().id, MovedLink().id, UnaskedLink().id]

  /// Asks for every address outside the site, and tells what came of it.
  func externalLinks(of curriculum: Curriculum, _ site: SiteSettings) async throws(DiagnosticsError) -> [Diagnostic] {
    guard var audit = ExternalLinkAudit() else { throw DiagnosticsError(Self.missingTool) }
    let rule = configured(DeadLink())
    (audit.delay, audit.days) = (rule.delay, rule.days)
    audit.recordsPath = Paths.join(site.cacheFolder, "external-links.jsonl")
    var plan = PlanFacts(curriculum: curriculum)
    do {
      plan.externalLinks = try await audit.run(ExternalAddress.all(in: curriculum), today: site.today)
    } catch let error as FileError {
      throw DiagnosticsError(.cannotWrite(error))
    } catch {
      throw DiagnosticsError(.error(PublishingRule.linkTool, "addresses cannot be asked for: \(error)"))
    }
    return check(plan)
  }

  private static var missingTool: Diagnostic {
    .error(
      PublishingRule.linkTool, "--external needs the program curl, which is not installed",
      hint: "install it with 'apt-get install curl'")
  }
}
