internal import Curriculum
internal import Diagnostics
internal import Synchronization

extension SiteModel {
  /// The present value of a fact as a number; equal values give equal numbers within one process.
  /// A fact of a language, `Fact.base` aside, may be asked only of a site that has as many.
  func fingerprint(of fact: Fact) -> Int {
    if let known = fingerprints.withLock({ $0[fact] }) { return known }
    var hasher = Hasher()
    hash(fact, into: &hasher)
    let value = hasher.finalize()
    fingerprints.withLock { $0[fact] = value }
    return value
  }

  private func hash(_ fact: Fact, into hasher: inout Hasher) {
    switch fact {
    case .base(let language): hashBase(language, &hasher)
    case .shared(let language, let section): hashShared(language, section: section, &hasher)
    case .template(let name): hasher.combine(library.fingerprint(of: name))
    case .topic(let path): hashTopic(path, &hasher)
    case .text(let path, let language): hashText(path, language, &hasher)
    case .inherited(let path, let language): hashInherited(path, language, &hasher)
    case .reviews(let path, let language): hashReviews(path, language, &hasher)
    case .neighbours(let path): hashNeighbours(path, &hasher)
    case .link, .sectionLink, .target, .media: hashLink(fact, &hasher)
    case .source, .terms, .term: hashData(fact, &hasher)
    case .styleguide(let language): hasher.combine(styleguide.text(language)?.file.bytes)
    case .sections, .programs, .modules, .allModules, .glossary, .bibliography, .program: hashList(fact, &hasher)
    }
  }

  private func hashBase(_ language: Int, _ hasher: inout Hasher) {
    let configuration = curriculum.configuration
    hasher.combine(configuration.name)
    hasher.combine(configuration.baseURL)
    hasher.combine(configuration.languages)
    hasher.combine(configuration.languages.indices.map(name(ofLanguageAt:)))
    hasher.combine(configuration.allowsRawHTML)
    hasher.combine(configuration.linkSchemes)
    hasher.combine(configuration.publishesHandouts)
    hasher.combine(curriculum.clinic)
    hasher.combine(curriculum.topic(at: "") == nil)
    hasher.combine(bodies.indices.contains(language) ? bodies[language].variables : nil)
  }

  private func hashShared(_ language: Int, section id: String?, _ hasher: inout Hasher) {
    let section = id.flatMap { id in curriculum.sections.firstIndex { $0.id == id } }
    let page = PageID(section.map { .section($0) } ?? .search, language: language)
    hasher.combine(section == nil)
    // What cannot be made is told where a page asks for it.
    hasher.combine(try? sharedObject(for: page, linker(for: page)))
  }

  // MARK: - Topics

  private func hashTopic(_ path: String, _ hasher: inout Hasher) {
    guard let topic = curriculum.topic(at: path).map({ curriculum.topics[$0] }) else { return }
    hasher.combine(topic.kind)
    hasher.combine(topic.section.map { curriculum.sections[$0].id })
    hasher.combine(topic.translations.map { $0 != nil })
  }

  private func hashText(_ path: String, _ language: Int, _ hasher: inout Hasher) {
    guard let module = module(path, language) else { return }
    hasher.combine(module.file.path)
    hasher.combine(module.file.bytes)
  }

  private func hashInherited(_ path: String, _ language: Int, _ hasher: inout Hasher) {
    guard let index = curriculum.topic(at: path) else { return }
    hasher.combine(curriculum.audience(of: curriculum.topics[index], inLanguageAt: language))
    hasher.combine(curriculum.reviewInterval(of: curriculum.topics[index], inLanguageAt: language))
  }

  private func hashReviews(_ path: String, _ language: Language, _ hasher: inout Hasher) {
    guard let topic = curriculum.topic(at: path).map({ curriculum.topics[$0] }),
      let index = curriculum.languages.firstIndex(of: language), let module = topic.translations[index]
    else { return }
    hasher.combine(curriculum.standing(.clinical, of: module))
    hasher.combine(curriculum.standing(.translation, of: module))
  }

  private func hashNeighbours(_ path: String, _ hasher: inout Hasher) {
    guard let index = curriculum.topic(at: path) else { return }
    let (previous, next) = neighbours(of: index)
    hasher.combine(previous.map { curriculum.topics[$0].path })
    hasher.combine(next.map { curriculum.topics[$0].path })
  }

  /// What is shown of a topic, where there is one.
  private func module(_ path: String, _ language: Int) -> Module? {
    curriculum.topic(at: path).map { curriculum.topics[$0].module(inLanguageAt: language) }
  }

  // MARK: - Links

  private func hashLink(_ fact: Fact, _ hasher: inout Hasher) {
    switch fact {
    case .link(let path, let from, let to):
      guard let index = curriculum.topic(at: path) else { return }
      let page = PageID(.search, language: from)
      hasher.combine(link(to: index, from: page, linker(for: page), language: to))
    case .sectionLink(let id, let language):
      guard let section = curriculum.sections.firstIndex(where: { $0.id == id }) else { return }
      hasher.combine(curriculum.title(ofSection: section, inLanguageAt: language))
      hasher.combine(addresses.path(of: addresses.section(section, language: language)))
    case .target(let destination, let folder, let language):
      hash(curriculum.target(of: destination, inFolder: folder, language: language), &hasher)
    case .media(let path):
      hasher.combine(media[path]?.path)
      hasher.combine(media[path]?.size?.width)
      hasher.combine(media[path]?.size?.height)
    default: break
    }
  }

  private func hash(_ target: LinkTarget, _ hasher: inout Hasher) {
    guard case .topic(let index, let language, let fragment) = target else { return hasher.combine(target) }
    hasher.combine(curriculum.topics[index].path)
    hasher.combine(language)
    hasher.combine(fragment)
  }

  // MARK: - Data and lists

  private func hashData(_ fact: Fact, _ hasher: inout Hasher) {
    switch fact {
    case .source(let key): hasher.combine(curriculum.bibliography.index(of: key).map { citations[$0] })
    case .terms(let language):
      let code = curriculum.languages[language]
      for term in curriculum.glossary {
        hasher.combine(term.id)
        hasher.combine(term.byLanguage[code]?.term)
        hasher.combine(term.byLanguage[code]?.forms)
      }
    case .term(let id, let language):
      hasher.combine(curriculum.glossary.first { $0.id == id }?.byLanguage[curriculum.languages[language]])
    default: break
    }
  }

  private func hashList(_ fact: Fact, _ hasher: inout Hasher) {
    switch fact {
    case .sections(let language): hasher.combine(lists(language).sections())
    case .programs(let language): hasher.combine(lists(language).programs())
    case .glossary(let language): hasher.combine(lists(language).glossary())
    case .bibliography(let language): hasher.combine(lists(language).sources())
    case .allModules(let language): hashAllModules(language, &hasher)
    case .modules(let id, let language):
      guard let section = curriculum.sections.firstIndex(where: { $0.id == id }) else { return }
      hasher.combine(curriculum.sections[section].index.map { curriculum.topics[$0].path })
      hasher.combine(lists(language).modules(ofSection: section))
    case .program(let id, let language):
      guard let program = curriculum.programs.firstIndex(where: { $0.id == id }) else { return }
      hasher.combine(curriculum.programs[program].isDraft)
      let lists = lists(language)
      hasher.combine(
        ProgramModel(site: lists.site, page: lists.page, linker: lists.linker, index: program).object())
    default: break
    }
  }

  private func lists(_ language: Int) -> ListModels {
    let page = PageID(.search, language: language)
    return ListModels(site: SiteReader(self), page: page, linker: linker(for: page))
  }

  /// What the list shows of each module, without putting it in the order of letters, which takes far longer.
  private func hashAllModules(_ language: Int, _ hasher: inout Hasher) {
    let titles = curriculum.sections.indices.map { curriculum.title(ofSection: $0, inLanguageAt: language) }
    for index in ListModels.listed(curriculum) {
      let topic = curriculum.topics[index]
      let module = topic.module(inLanguageAt: language)
      hasher.combine(topic.path)
      hasher.combine(module.title)
      hasher.combine(module.frontMatter.summary)
      hasher.combine(module.language)
      hasher.combine(topic.section.map { titles[$0] })
    }
  }
}
