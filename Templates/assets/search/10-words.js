// Words: what a text is made of, folded as Tokenizer.swift and LetterFolding.swift do

const NOTHING = /['\xad\u2018\u2019\u200b-\u200d\u02bc\u0300-\u036f\ufeff]/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;

/** What letters count as that are built on no plain one, "ß" on "ss": the build puts them in front of this script. */
const COUNTS_AS = new Map((globalThis.handrail?.letters ?? "").split(" ").map((pair) => [pair[0], pair.slice(1)]));

/** A character as it counts in a word: "" leaves no trace, null separates. */
const fold = (c) => {
  if (c >= "a" && c <= "z" || c >= "0" && c <= "9") return c;
  if (NOTHING.test(c)) return "";
  // Ligatures and full-width forms are other letters in one piece.
  if (c >= "\ufb00" && c <= "\ufb06" || c >= "\uff01" && c <= "\uff5e") {
    const plain = [...c.normalize("NFKC")].map(fold);
    return plain.includes(null) ? null : plain.join("");
  }
  if (c < "\u0250" || c >= "\u1e00" && c < "\u1f00") {
    const letter = c.normalize("NFD")[0].toLowerCase();
    if (letter >= "a" && letter <= "z") return letter;
  }
  if (!LETTER.test(c)) return null;
  const lower = CAPITAL.test(c) ? c.toLowerCase() : c;
  return COUNTS_AS.get(lower) ?? (lower.length === 1 ? lower : c);
};

/** Scripts that write words without blanks between them, and the Korean one, whose words carry their endings. */
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]/;
/** Letters with full stops and digits with dashes, which are one word: A.A., 9-8-8. */
const INITIALS = /(?:[a-z](?:\.[a-z])+|[0-9](?:[-.][0-9]){2,})(?![a-z0-9\x80-\uffff])/iy;
const initialsAt = (text, at) => {
  INITIALS.lastIndex = at;
  return /[-.]/.test(text[at + 1] ?? "") && INITIALS.exec(text)?.[0];
};

/**
 * The words of a text: {text, start, end}. Words of more than 31 bytes are passed over. In dense scripts every two
 * neighbours are one, and a character between others is.
 */
const tokenize = (text) => {
  const words = [];
  let word = "", start = 0, size = 0, dense;
  const add = (text, start, end) => words.push({ text, start, end });
  const endOfDense = () => {
    if (dense?.isAlone) add(dense.c, dense.at, dense.at + 1);
    dense = undefined;
  };
  const endOfWord = (at) => {
    if (word && size < 32) add(word, start, at);
    word = "";
    size = 0;
  };
  for (let i = 0; i <= text.length; i++) {
    const initials = !word && initialsAt(text, i);
    if (initials) {
      endOfDense();
      const joined = initials.replace(/[-.]/g, "").toLowerCase();
      if (joined.length < 32) add(joined, i, i + initials.length);
      i += initials.length - 1;
      continue;
    }
    const c = i < text.length ? fold(text[i]) : null;
    if (c === "") continue;
    if (c && DENSE.test(c)) {
      endOfWord(i);
      if (dense) add(dense.c + c, dense.at, i + 1);
      dense = { c, at: i, isAlone: !dense };
    } else {
      endOfDense();
      if (c) {
        if (!word) start = i;
        word += c;
        size += c < "\x80" ? c.length : c < "\u0800" ? 2 : 3;
      } else endOfWord(i);
    }
  }
  return words;
};
