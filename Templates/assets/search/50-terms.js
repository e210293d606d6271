// What each word of a query stands for

const WEIGHT = { known: 16, beginning: 12, slip: 14 };
const size = (list) => list.pages.length ? 32 - Math.clz32(list.pages.length) : 0;
const place = (word, bounds) => {
  const at = bounds.findIndex((bound) => word < bound);
  return at < 0 ? bounds.length : at;
};
const homes = (index, word) => {
  const { bounds } = index.manifest, home = place(word, bounds);
  return home < bounds.length && bounds[home].startsWith(word) ? [home, home + 1] : [home];
};
const fetchHomes = (index, word) => Promise.all(homes(index, word).map((n) => fetchPart(index, "w", n)));
const hasHomes = (index, word) => homes(index, word).every((n) => hasPart(index, "w", n));
const eachWord = (index, parts, body) => {
  for (const number of parts) {
    const { words, lists } = wordPart(index, number);
    words.forEach((word) => word.hidden || body(word, lists[word.list], number));
  }
};

const exact = (index, term, text, kind = "known") => {
  const part = homes(index, text)[0];
  const word = wordPart(index, part).words.find((word) => word.text === text);
  if (word) Object.assign(term, { kind, readings: [{ part, word }] });
  return word;
};

const inflection = (index, term) => {
  const { endings } = index.manifest;
  let best = 0;
  eachWord(index, homes(index, term.text), (word, list, part) => {
    const n = shared(word.text, term.text);
    // A word of three letters has forms of one letter more: "mom", "moms".
    const isEnough = n >= 4 || n === 3 && word.text.length === 3 && term.text.length === 4;
    if (n > best && isEnough && n * 4 >= term.text.length * 3 && endings.has(word.text.slice(n)) &&
      endings.has(term.text.slice(n))) {
      best = n;
      Object.assign(term, { kind: "known", readings: [{ part, word }] });
    }
  });
  return best;
};

/** Whether a term is a valid word, though no page may have it: then a short one is no beginning of another. */
const isValid = (index, term) => term.isValid ||= homes(index, term.text).some((n) => wordPart(index, n).knows(term.text));
const isShortWord = (index, term) => isValid(index, term) && term.text.length < 5;

const beginning = (index, term) => {
  if (term.text.length < 2 && !DENSE.test(term.text)) return;
  const found = [];
  eachWord(index, homes(index, term.text), (word, list, part) => {
    if (word.text.startsWith(term.text) && !found.some((f) => f.list === list)) found.push({ list, part, word });
  });
  found.sort((a, b) => b.list.pages.length - a.list.pages.length);
  if (found.length) Object.assign(term, { kind: "beginning", readings: found.slice(0, 5) });
};

/** Numbers as they are spelt: the other spelling of a word, "4" of "four" and the other way round. */
const otherSpelling = ({ manifest: { spelt } }, text) =>
  /^\d{1,2}$/.test(text) ? spelt[+text] : spelt.includes(text) ? String(spelt.indexOf(text)) : undefined;
const spellings = (index, text) => [text, otherSpelling(index, text)].filter(Boolean);

/** Three digits or more in a row are one number, spelt or not: "nine eight eight", "9 8 8". */
const joinDigits = ({ manifest: { spelt } }, words) => {
  const digit = (word) => word && /^\d$/.test(word.text) ? +word.text : spelt.slice(0, 10).indexOf(word?.text);
  const result = [];
  for (let i = 0, end; i < words.length; i = end) {
    for (end = i; digit(words[end]) >= 0;) end++;
    if (end - i > 2) {
      const text = words.slice(i, end).map(digit).join("");
      result.push({ text, start: words[i].start, end: words[end - 1].end });
    } else {
      end = Math.max(end, i + 1);
      result.push(...words.slice(i, end));
    }
  }
  return result;
};

/** Two words of a query as one: "hand off" on pages that write "handoff". */
const joinedPairs = (words, isStopWord) => words.slice(1).flatMap(({ text }, i) =>
  isStopWord(text) || isStopWord(words[i].text) ? [] : [{ text: words[i].text + text, of: [words[i].text, text] }]);

/** Reads a term as it is spelt, or as the number that it is. */
const readExactly = (index, term) => {
  const word = exact(index, term, term.text), other = otherSpelling(index, term.text), number = { text: other };
  if (other !== undefined && exact(index, number, other)) {
    Object.assign(term, { kind: "known", readings: [...term.readings || [], ...number.readings] });
  }
  return word;
};
