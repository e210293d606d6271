// Reading parts

const decoder = new TextDecoder();

/** Calls back with each word's text and what follows it; returns the codes of posting lists, of which a part may have none. */
const readWords = (reader, listCodes, body) => {
  const alphabet = [];
  for (let n = reader.gamma() - 1, byte = -1; n > 0; n--) alphabet.push(byte += reader.gamma());
  const [letters, shared, added, tail, ...rest] = Array.from({ length: 4 + listCodes }, () => readCode(reader));
  let bytes = [];
  for (let n = reader.gamma() - 1; n > 0; n--) {
    bytes.length = Math.min(reader.symbol(shared), bytes.length);
    for (let n = reader.symbol(added); n > 0; n--) bytes.push(alphabet[reader.symbol(letters)]);
    body(decoder.decode(new Uint8Array(bytes)), reader.symbol(tail));
  }
  return rest;
};

const readWordPart = (text, { pages }) => {
  const reader = bitReader(text), words = [], synonyms = [], lists = [], hidden = new Set();
  const list = (phrase) => phrase ? phrase.split(" ") : [];
  let count = 0;
  const codes = readWords(reader, 2, (word, reference) => {
    const number = reference ? count - reference : count++;
    if (!(number >= 0)) throw damaged();
    const [anchor, before, after] = word.split(/[_~]/);
    if (before === undefined) {
      words.push({ text: anchor.replace("^", ""), list: number, guarded: anchor.endsWith("^") });
    } else {
      if (word.endsWith("~~")) hidden.add(anchor);
      synonyms.push({ before: list(before), anchor, after: list(after), list: number });
    }
  });
  for (const word of words) word.hidden = hidden.has(word.text);
  reader.align();
  while (lists.length < count) lists.push(readList(reader, codes, pages));
  return { words, synonyms, lists, knows: readKnown(reader), keywords: readKeywords(reader, pages) };
};

const readList = (reader, [level, passage], total) => {
  const pages = [], values = [], count = reader.gamma() - 1;
  if (!count) return { scale: 1, pages, values };
  const x = reader.bits(6);
  let rice = 0, page = -1;
  while (count * 2 * 2 ** rice <= total) rice++;
  while (pages.length < count) {
    page += reader.rice(rice) + 1;
    pages.push(page);
    values.push((count > 1 ? reader.symbol(level) : 15) << 4 | reader.symbol(passage));
  }
  if (page >= total) throw damaged();
  return { scale: (8 + x % 8) * 2 ** (x >> 3), pages, values };
};

const fingerprint = (word) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x1000193);
  return hash >>> 0;
};

/** The valid words that no page has: tells whether a word is one of them. */
const readKnown = (reader) => {
  const prints = new Set(), count = reader.gamma() - 1;
  for (let n = count, print = 0; n > 0; n--) prints.add(print += reader.rice(8));
  return (word) => prints.has(fingerprint(word) % (count * 256));
};

/** The pages that have a phrase among their keywords. */
const readKeywords = (reader, total) => {
  const found = new Map(), count = reader.gamma() - 1, width = 32 - Math.clz32(total - 1);
  for (let n = count, print = 0; n > 0; n--) {
    print += reader.rice(14);
    const page = reader.bits(width);
    if (page >= total) throw damaged();
    found.set(print, [...found.get(print) || [], page]);
  }
  return (phrase) => found.get(fingerprint(phrase) % (count * 16384)) || [];
};

const readReversePart = (text) => {
  const words = [], reader = bitReader(text);
  readWords(reader, 0, (word, size) => {
    words.push({ text: [...word.replace("^", "")].reverse().join(""), size, guarded: word.endsWith("^") });
  });
  return { words, knows: readKnown(reader) };
};

/** What a part says, read once; nothing of one that a lenient query has to do without. */
const readPart = (index, kind, number, nothing, read) => {
  const name = index.manifest.name(kind, number), text = index.texts[name];
  if (text === undefined && index.isLenient) return nothing;
  try {
    return index.parts[name] ||= read(text, index.manifest);
  } catch (error) {
    if (!index.isLenient) throw error;
    index.gap = error;
    return nothing;
  }
};

const NO_WORDS = { words: [], synonyms: [], lists: [], knows: () => false, keywords: () => [] };
const wordPart = (index, number) => readPart(index, "w", number, NO_WORDS, readWordPart);
const reversePart = (index, number) => readPart(index, "r", number, NO_WORDS, readReversePart);
