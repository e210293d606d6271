public import Curriculum
public import Diagnostics
internal import PlacedYAML
public import Readability

/// One thing that a careful editor looks for in the words that readers see, wherever they stand: in a module, in its front
/// matter, in a worksheet, in a data file.
public protocol WordingRule: AdjustableRule {
  /// What it finds in one text.
  func check(_ text: ReadText, in context: CheckContext) -> [Diagnostic]
}

/// One thing that a careful editor looks for in all the words of a module together.
public protocol PageRule: AdjustableRule {
  /// What it finds in one module.
  func check(_ page: PageTexts, in context: CheckContext) -> [Diagnostic]
}

extension Curriculum {
  /// What readers see of the data files.
  var dataTexts: [ReadText] {
    dataFiles.flatMap { file -> [ReadText] in
      guard let language = languages.first, let values = ReadValues.ofDataFile(at: file.path),
        let value = try? YAMLValue.parse(file)
      else { return [] }
      return values.texts(in: value, language, among: languages)
    }
  }
}
