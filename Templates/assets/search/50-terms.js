// What each word of a query stands for

const WEIGHT = { known: 16, beginning: 12, slip: 14, likeness: 6 };
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
    if (n > best && n >= 3 && n * 2 >= term.text.length && endings.has(word.text.slice(n)) &&
      endings.has(term.text.slice(n))) {
      best = n;
      Object.assign(term, { kind: "known", readings: [{ part, word }] });
    }
  });
  return best;
};

const beginning = (index, term) => {
  if (term.text.length < 2) return;
  const found = [];
  eachWord(index, homes(index, term.text), (word, list, part) => {
    if (word.text.startsWith(term.text) && !found.some((f) => f.list === list)) found.push({ list, part, word });
  });
  found.sort((a, b) => b.list.pages.length - a.list.pages.length);
  if (found.length) Object.assign(term, { kind: "beginning", readings: found.slice(0, 5) });
};
