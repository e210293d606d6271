public import Diagnostics

/// What can be wrong with a theme's templates, strings and files when they are read.
public enum TemplateRule: String, RuleID {
  case idleTemplate = "idle-template"
  case missingAsset = "missing-asset"
  case missingCrisisStrip = "missing-crisis-strip"
  case missingString = "missing-string"
  case missingTemplate = "missing-template"
  case template
  case templateLimit = "template-limit"
  case themeDrift = "theme-drift"
  case unclosedSection = "unclosed-section"
  case unknownLayout = "unknown-layout"
  case unknownName = "unknown-name"
  case unknownPartial = "unknown-partial"

  public var severity: Severity { self == .unknownLayout ? .warning : .error }

  public var category: RuleCategory { .theme }

  public var explanation: String {
    switch self {
    case .idleTemplate:
      "A file in Templates/layouts/ or Templates/partials/ of which no page is made: its name is not what is asked for."
    case .themeDrift:
      "A template of the site's own stands in place of the theme's, which may have changed since it was copied."
    case .missingAsset: "A file that the theme names in assets/ is not there."
    case .missingCrisisStrip:
      """
      A layout shows neither 911 nor 988: whoever is in danger on such a page, or with such a sheet in hand, finds nobody to \
      call. Layouts of pages include body-start, whose header holds the strip of crisis lines; layouts for paper include \
      print-crisis.
      """
    case .missingString: "A text of the user interface is missing in one of the site's languages."
    case .missingTemplate: "A layout or partial that every site needs is missing from the theme."
    case .template: "A template cannot be read: a tag is not closed, or is of a kind that is not used here."
    case .templateLimit:
      """
      A template goes deeper, becomes larger or makes a longer page than anything but a mistake does. How long its pages \
      become, 'build' and 'dev' tell; 'check' makes none.
      """
    case .unclosedSection: "A section of a template is opened and never closed, or closed and never opened."
    case .unknownLayout: "A layout in Templates/layouts/ that no page uses."
    case .unknownName: "A name in a template that stands for nothing: it would be a gap on every page."
    case .unknownPartial: "A template includes a partial that does not exist."
    }
  }
}
