// lookalikes LANGUAGE < words
//
// Prints Sources/Search/Languages/LANGUAGE/lookalikes.txt for the words of a language on standard input, one a line, the
// most frequent first. `words.py` makes that list. To be run whenever crisis.txt or a list of medicines changes:
//
//     python3 Tests/Lookalikes/words.py en | swift run -c release lookalikes en > lookalikes.txt
import Search

var words: [String] = []
while let line = readLine() { words.append(line) }

let language = CommandLine.arguments.dropFirst().first ?? "en"
print(
  """
  # Valid words that could be taken for a slip of a crisis word or a medicine, and are none.
  # In alphabetical order, separated by blanks. Made by Tests/Lookalikes, which says how, and not by hand: again whenever
  # crisis.txt, medicines.txt or ../brands.txt changes.
  """)
var row = ""
for word in CrisisBooks.lookalikes(among: words, language: language) {
  if row.count + word.count >= 120 {
    print(row)
    row = ""
  }
  row += (row.isEmpty ? "" : " ") + word
}
print(row)
