public import Diagnostics

/// What can go wrong when a site or its handouts are put together and written.
public enum PublishingRule: String, RuleID {
  case cssImport = "css-import"
  case fontList = "font-list"
  case foreignFolder = "foreign-folder"
  case linkTool = "link-tool"
  case missingTranslation = "missing-translation"
  case pictureSize = "picture-size"
  case pictureTool = "picture-tool"
  case unknownColor = "unknown-color"
  case unknownLanguage = "unknown-language"
  case unknownWeek = "unknown-week"
  case withheld
  case write

  public var severity: Severity {
    switch self {
    case .missingTranslation, .pictureSize: .warning
    default: .error
    }
  }

  public var category: RuleCategory {
    switch self {
    case .cssImport, .fontList, .unknownColor: .theme
    case .foreignFolder, .pictureSize, .pictureTool, .write: .files
    case .linkTool: .links
    case .missingTranslation: .translation
    case .unknownLanguage, .unknownWeek, .withheld: .structure
    }
  }

  public var explanation: String {
    switch self {
    case .cssImport:
      """
      A style sheet imports another one. Put the file into assets/styles/ instead: all are joined there.
      """
    case .fontList: "A font in theme of site.yml is no list of names of fonts, such as \"Atkinson, sans-serif\"."
    case .foreignFolder: "The folder to publish into holds files that Handrail did not make. It never deletes those."
    case .linkTool: "'check --external' asks for addresses with the program curl, and cannot run it."
    case .missingTranslation: "A handout was asked for in a language in which its module is not written."
    case .pictureSize: "A picture cannot be made smaller, as 'pictures: resize' in site.yml asks."
    case .pictureTool: "site.yml asks for smaller pictures, and the program that makes them is not installed."
    case .unknownColor: "theme in site.yml names a colour that the theme does not have, or gives it no colour's value."
    case .unknownLanguage: "A language was named that the site does not have."
    case .unknownWeek: "A week, or the orientation, of a program was named that does not have it."
    case .withheld: "A handout was asked for of a draft, or of what site.yml leaves out."
    case .write: "The site could not be written; the published one is as it was."
    }
  }
}
