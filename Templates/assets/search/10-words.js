// Words: what a text is made of, folded as Tokenizer.swift and LetterFolding.swift do

const NOTHING = /['\xad\u2018\u2019\u200b-\u200d\u02bc\u0300-\u036f\ufeff]/;
const LETTER = /[\p{L}\p{N}]/u;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;

/** What letters count as that are built on no plain one, "ß" on "ss": the build puts them in front of this script. */
const COUNTS_AS = new Map((globalThis.handrail?.letters ?? "").split(" ").map((pair) => [pair[0], pair.slice(1)]));

/** A character as it counts in a word: "" leaves no trace, null separates. */
const fold = (c) => {
  if (c >= "a" && c <= "z" || c >= "0" && c <= "9") return c;
  if (NOTHING.test(c)) return "";
  if (c < "\u0250" || c >= "\u1e00" && c < "\u1f00") {
    const letter = c.normalize("NFD")[0].toLowerCase();
    if (letter >= "a" && letter <= "z") return letter;
  }
  if (!LETTER.test(c)) return null;
  const lower = CAPITAL.test(c) ? c.toLowerCase() : c;
  return COUNTS_AS.get(lower) ?? (lower.length === 1 ? lower : c);
};

/** The words of a text: {text, start, end}. Words of more than 31 bytes are passed over. */
const tokenize = (text) => {
  const words = [];
  let word = "", start = 0, size = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? fold(text[i]) : null;
    if (c) {
      if (!word) start = i;
      word += c;
      size += c < "\x80" ? c.length : c < "\u0800" ? 2 : 3;
    } else if (c === null && word) {
      if (size < 32) words.push({ text: word, start, end: i });
      word = "";
      size = 0;
    }
  }
  return words;
};
