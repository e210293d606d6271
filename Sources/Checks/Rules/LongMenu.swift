internal import Curriculum
internal import Diagnostics

/// The menu, which stands on every page, shows every section that it is meant to.
struct LongMenu: SiteRule {
  let id = "long-menu"
  let explanation = """
    The menu stands on every page and shows \(SiteMenu.limit) sections at most: a reader in a hurry finds nothing in a \
    longer one, and every page would carry it. The list of topics on the home page, which the menu links, has them all.
    """
  let category = RuleCategory.structure
  let severity = Severity.note

  func check(_ context: CheckContext) -> [Diagnostic] {
    let menu = context.curriculum.menu
    guard menu.isCut else { return [] }
    return [
      finding(
        "the menu shows \(SiteMenu.limit) of \(menu.wantedCount) sections",
        hint: "name the sections that people look for most under 'navigation'",
        at: Place(context.curriculum.configuration.file))
    ]
  }
}
