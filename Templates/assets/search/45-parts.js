// Reading parts

const decoder = new TextDecoder();

/** Calls back with each word's text and what follows it. */
const readWords = (reader, { codes, alphabet }, tail, body) => {
  let bytes = [];
  for (let n = reader.gamma() - 1; n > 0; n--) {
    bytes.length = Math.min(reader.symbol(codes[0]), bytes.length);
    for (let added = reader.symbol(codes[1]); added > 0; added--) bytes.push(alphabet[reader.symbol(codes[2])]);
    body(decoder.decode(new Uint8Array(bytes)), reader.symbol(codes[tail]));
  }
};

const readWordPart = (text, manifest) => {
  const reader = bitReader(text), words = [], synonyms = [], lists = [], hidden = new Set();
  const list = (phrase) => phrase ? phrase.split(" ") : [];
  let count = 0;
  readWords(reader, manifest, 3, (word, reference) => {
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
  while (lists.length < count) lists.push(readList(reader, manifest));
  return { words, synonyms, lists };
};

const readList = (reader, { codes, pages: total }) => {
  const pages = [], values = [], count = reader.gamma() - 1;
  if (!count) return { scale: 1, pages, values };
  const x = reader.bits(6);
  let rice = 0, page = -1;
  while (count * 3 * 2 ** rice <= total) rice++;
  while (pages.length < count) {
    page += reader.rice(rice) + 1;
    pages.push(page);
    values.push((count > 1 ? reader.symbol(codes[5]) : 15) << 4 | reader.symbol(codes[6]));
  }
  if (page >= total) throw damaged();
  return { scale: (8 + x % 8) * 2 ** (x >> 3), pages, values };
};

const wordPart = (index, number) =>
  index.parts["w" + number] ||= readWordPart(index.texts["w" + number], index.manifest);

const reversePart = (index, number) => {
  const name = "r" + number;
  if (!index.parts[name]) {
    const words = index.parts[name] = [];
    readWords(bitReader(index.texts[name]), index.manifest, 4, (word, size) => {
      words.push({ text: [...word.replace("^", "")].reverse().join(""), size, guarded: word.endsWith("^") });
    });
  }
  return index.parts[name];
};
