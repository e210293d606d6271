/// The words of all parts, sorted, and the classes of inflections they fall into.
struct Vocabulary {
  /// In byte order.
  private(set) var words: [WordKey] = []
  /// The class of each word. Classes are numbered in the order of their first words.
  private(set) var classOfWord: [UInt32] = []
  private(set) var classCount = 0
  /// For each part, the class here of each class there.
  private(set) var numbersOfParts: [[UInt32]] = []
  private var stems = WordTable()
  /// Stems met in several parts, by number in `stems`; the class of each.
  private var classOfStem: [UInt32] = []

  init(parts: [SearchIndexPart]) {
    let stemsOfParts = parts.map { part in part.stems.words.map { UInt32(stems.number(of: $0)) } }
    let met = zip(parts, stemsOfParts).flatMap { part, numbers in
      part.indexedWords.map { (word: $0.word, stem: numbers[$0.stem]) }
    }
    classOfStem = Array(repeating: .max, count: stems.words.count)
    for (word, stem) in met.sorted(by: { $0.word < $1.word }) where words.last != word {
      if classOfStem[Int(stem)] == .max {
        classOfStem[Int(stem)] = UInt32(classCount)
        classCount += 1
      }
      words.append(word)
      classOfWord.append(classOfStem[Int(stem)])
    }
    numbersOfParts = stemsOfParts.map { $0.map { classOfStem[Int($0)] } }
  }

  /// The class of a stem, or nil if no page has it.
  func classNumber(ofStem stem: WordKey) -> Int? {
    stems.find(stem).map { Int(classOfStem[$0]) }
  }
}
