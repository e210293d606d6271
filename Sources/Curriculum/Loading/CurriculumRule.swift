public import Diagnostics

/// What can be wrong with the files of `Content/` when they are read.
public enum CurriculumRule: String, RuleID {
  case agenda
  case baseURL = "base-url"
  case blockedMarkup = "blocked-markup"
  case draft
  case duplicateID = "duplicate-id"
  case file
  case fileName = "file-name"
  case frontMatter = "front-matter"
  case kind
  case leaveOut = "leave-out"
  case linkScheme = "link-scheme"
  case noModules = "no-modules"
  case noSite = "no-site"
  case outsideLink = "outside-link"
  case programStart = "program-start"
  case rename
  case sameAddress = "same-address"
  case sameName = "same-name"
  case telephone
  case thirdParty = "third-party"
  case unknownClinic = "unknown-clinic"
  case unknownModule = "unknown-module"
  case unknownProgram = "unknown-program"
  case unknownSection = "unknown-section"
  case unknownVariable = "unknown-variable"
  case unusedFolder = "unused-folder"
  case worksheet

  public var severity: Severity {
    switch self {
    case .draft, .rename: .note
    case .blockedMarkup, .unusedFolder: .warning
    default: .error
    }
  }

  public var category: RuleCategory {
    switch self {
    case .file, .fileName, .rename, .sameName, .unusedFolder: .files
    case .blockedMarkup: .markup
    case .baseURL, .linkScheme, .outsideLink, .sameAddress, .telephone, .thirdParty: .links
    case .agenda, .draft, .duplicateID, .frontMatter, .kind, .leaveOut, .noModules, .noSite, .programStart,
      .unknownClinic,
      .unknownModule, .unknownProgram, .unknownSection, .unknownVariable, .worksheet:
      .structure
    }
  }

  public var explanation: String {
    switch self {
    case .agenda:
      """
      The agenda of a session cannot be right: its entries take more or fewer minutes than the session, one is called what \
      'activities' does not name, or the modules are listed a second time beside it. Group leaders and clients plan \
      their evening by it.
      """
    case .baseURL: "baseURL in site.yml must be the http or https address at which the site will stand."
    case .blockedMarkup:
      """
      A script, a style or a page in a page stands in a template, or in HTML that is passed on. Each page carries a \
      policy by which browsers run and load the site's own files alone, so that nothing foreign gets at the readers: \
      what is written here does nothing, and nobody would notice.
      """
    case .draft:
      """
      A draft has an effect that may surprise. Where a section's own page, index.md, is a draft, so are its modules: take \
      the line 'draft: true' out of that file to publish them. Where a text is a draft in one language alone, the page \
      stays, with the text of another language: 'leaveOut' in site.yml hides it in all.
      """
    case .duplicateID: "Two entries of a data file have one id, so that only one of them could be meant."
    case .file: "A file or folder could not be read or written; the message gives the system's reason."
    case .fileName:
      """
      The name of a file or folder is not UTF-8, holds a control character, or is so long that the names of what is made \
      from it would be too long for a disk. Nothing is made of it; handouts of all other files are.
      """
    case .frontMatter: "The front matter between two lines '---' is not closed."
    case .kind: "The front matter says what kind of page the file is, and a file of that kind lies elsewhere."
    case .leaveOut:
      """
      'leaveOut' in site.yml names the sections and modules that this site does not publish. What it names must be \
      there, and the page to which the search leads whoever is in danger must stay.
      """
    case .linkScheme:
      """
      An address begins with a scheme that is not allowed, or hides what it leads to. Allowed are http, https, mailto, \
      tel and sms, and what 'linkSchemes' in site.yml adds by name; javascript, data, vbscript, blob, file and their \
      like can never be allowed, since they run scripts or open what is no page. An address that begins with two \
      slashes leads to another host: write https: before it. This holds for links, pictures, raw HTML, data files and \
      what stands in templates.
      """
    case .noModules:
      "There is nothing to publish: no Markdown file lies in a language of the site, or every one is a draft or left out."
    case .noSite: "The command was not run in a site: there is no Content/ with a site.yml."
    case .outsideLink:
      """
      A symbolic link in Content/ or Templates/ leads out of that folder. What lies elsewhere on the computer is no \
      part of the site: it would be published, or shown in a message. Links that stay in the folder are followed. For \
      pictures, downloads and the theme's assets, which sites may share, 'followLinks: true' in site.yml allows links \
      to other folders; modules, data files and templates are never read through such a link.
      """
    case .programStart: "The day on which a program starts is not the weekday of its first session."
    case .rename:
      """
      A module is to be renamed or removed, and something stands in the way: its new name is taken, a place that names \
      it cannot be changed by itself, or somebody must decide where links to it shall lead. Until all is clear, no file \
      is changed. Notes tell what else follows from the change.
      """
    case .sameAddress:
      """
      Two files would be published at one address, or among the site's own files: a module with the name of the search \
      page, a section named media.
      """
    case .sameName:
      """
      Two names beside each other differ in small and large letters alone, or in how their accents are written. Linux \
      keeps both; Windows, Macs and USB sticks have room for one of them, and the other is lost there.
      """
    case .telephone:
      """
      A telephone number cannot be dialled, or a number is shown and another one is dialled. Somebody in a crisis \
      who taps a link, or copies its number from paper, must reach the people it names. Numbers are written as \
      people read them, with the area code: (617) 555-2368, 617-555-2368 ext. 45, 1-800-662-HELP, 988, +44 20 7946 \
      0000; what cannot be seen from that is said in phoneDial, afterHoursPhoneDial or, for crisis lines, dial.
      """
    case .thirdParty:
      """
      Something would be loaded from another host, which would learn who reads the site, or readers would be sent to \
      one. Who reads about addiction is nobody's business: a site loads its own files and nothing else.
      """
    case .unknownClinic: "site.yml names a clinic that has no file in Content/clinics/."
    case .unknownModule:
      """
      A module was named that the site does not have: by a program or a door of the home page, which would lead nowhere, \
      or to a command, which could not do its work. Modules are named as section/name; 'handrail list' shows them.
      """
    case .unknownProgram: "A program was named, by a door too, that has no file in Content/programs/."
    case .unknownSection: "site.yml names a section that does not exist, in its navigation or its checks."
    case .unknownVariable:
      """
      What stands between double braces is a variable, such as {{clinic.phone}}. Here one stands for nothing \
      (neither the clinic's file nor crisis-lines.yml gives it), is not closed, or stands where none is put in: in a \
      title, a name, a text of the user interface, raw HTML, or what variables are made of themselves. On the page it \
      would be read as it is written, so the build stops.
      """
    case .unusedFolder: "A folder in Content/ of which nothing is read: it is no language of the site."
    case .worksheet:
      "A worksheet is empty, one of its fields is of no known kind, or a scale ends where it begins or before."
    }
  }
}
