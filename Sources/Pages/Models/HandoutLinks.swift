internal import Curriculum

/// The printed copies that a page links, where the site publishes them.
struct HandoutLinks {
  let site: SiteReader
  let page: PageID
  let linker: Linker

  private var strings: UserInterfaceStrings { site.strings(of: page) }

  /// - Parameter part: of a program; nil for a module.
  func objects(of part: Program.Part? = nil) -> [TemplateObject] {
    site.handouts(of: page).filter { $0.part == part }.map { file in
      TemplateObject([
        "url": linker.link(to: file.path), "title": strings[part == nil ? Self.title(file) : Self.packetTitle(file)],
        "details": file.print.map(details) ?? strings[.handoutOnDemand],
      ])
    }
  }

  private static func title(_ file: PublishedHandouts.File) -> StringKey {
    file.edition == .largePrint ? .handoutLargePrint : .handout
  }

  private static func packetTitle(_ file: PublishedHandouts.File) -> StringKey {
    switch file.edition {
    case .standard: .packet
    case .largePrint: .packetLargePrint
    case .facilitator: .packetFacilitator
    }
  }

  /// "(PDF, 3 pages, letter paper, 40 kB)"
  private func details(of print: PublishedHandouts.Print) -> String {
    let pages = print.pages == 1 ? strings[.pageCountOne] : strings.text(.pageCount, ("count", String(print.pages)))
    let paper = strings[site.configuration.paper == .letter ? .paperLetter : .paperA4]
    let size = String((print.size + 500) / 1000)
    return strings.text(.handoutDetails, ("pages", pages), ("paper", paper), ("size", size))
  }
}
