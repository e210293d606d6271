internal import LanguageParts

extension LanguageFile {
  /// Words separated by blanks, in their order, as the index folds them. Words that are folded alike count once.
  /// - Throws: for what the index would not take as one word.
  func words(folding: LetterFolding) throws(LanguageFileError) -> [String] {
    let tokenizer = Tokenizer(folding: folding)
    var words: [String] = []
    var known: Set<String> = []
    for line in lines {
      for written in line.text.split(whereSeparator: \.isWhitespace) {
        let folded = tokenizer.words(in: String(written))
        guard folded.count == 1 else { throw error("'\(written)' is not one word", line: line.number) }
        let word = String(decoding: folded[0].bytes, as: UTF8.self)
        if known.insert(word).inserted { words.append(word) }
      }
    }
    return words
  }

  /// Lines such as `đ d`: a small letter, and the plain letters that it counts as.
  func letters() throws(LanguageFileError) -> [(letter: Unicode.Scalar, plain: String, line: Int)] {
    var letters: [(letter: Unicode.Scalar, plain: String, line: Int)] = []
    for line in lines {
      let sides = line.text.split(separator: " ", omittingEmptySubsequences: false)
      guard sides.count == 2, sides[0].unicodeScalars.count == 1, let letter = sides[0].unicodeScalars.first,
        !sides[1].isEmpty, sides[1].utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
      else { throw error("must be a letter, a blank and letters from a to z, such as 'ß ss'", line: line.number) }
      guard LetterFolding.plain.fold(letter) == .letter(letter), !letter.isASCII else {
        throw error(
          "'\(letter)' needs no line: it is no small letter or counts as another by itself", line: line.number)
      }
      letters.append((letter, String(sides[1]), line.number))
    }
    return letters
  }

  /// Pairs such as `ph>f`, one after another.
  func sounds() throws(LanguageFileError) -> Sounds {
    var sounds = Sounds()
    for line in lines {
      do throws(Sounds.NoPair) {
        sounds.add(try Sounds(line.text))
      } catch {
        throw self.error("needs pairs such as 'ph>f', not '\(error.text)'", line: line.number)
      }
    }
    return sounds
  }
}
