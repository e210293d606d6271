public import Curriculum
internal import Diagnostics
internal import PlacedYAML
internal import Readability

extension Curriculum {
  /// The text of the first language that a module translates, where the module was made from another state of it than
  /// the present one. nil for a module that does not say from which.
  public func outdatedOriginal(of module: Module) -> Module? {
    guard let original = original(of: module) else { return nil }
    if let record = translationRecord(of: module) {
      return record.blocks == MeaningfulBlock.all(on: PageTexts(original)).map(\.hash)
        ? nil : original
    }
    guard let made = module.frontMatter.translationOf else { return nil }
    return original.translationHash == made.text ? nil : original
  }

  /// What the ledger is to say of a translation that follows its source; nil for a module that translates none.
  /// - Parameter at: the moment, as RFC 3339 writes it.
  public func upToDateRecord(of module: Module, at: String, isUnchangedInMeaning: Bool)
    -> TranslationRecord?
  {
    guard let original = original(of: module) else { return nil }
    return TranslationRecord(
      file: module.pathInContent, source: original.pathInContent, at: at,
      blocks: MeaningfulBlock.all(on: PageTexts(original)).map(\.hash),
      isUnchangedInMeaning: isUnchangedInMeaning)
  }

  /// The module of the first language that another one translates; nil for that module itself, and where there is none.
  private func original(of module: Module) -> Module? {
    guard module.language != languages[0], let topic = topic(at: module.topic) else { return nil }
    return topics[topic].translations[0]
  }
}
