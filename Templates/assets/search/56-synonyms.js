// Everyday phrases

const forms = (index, term) => new Set((term?.readings || []).flatMap(({ part, word }) =>
  wordPart(index, part).words.filter((other) => other.list === word.list).map((other) => other.text)));

const findSynonyms = (index, words, termOf) => {
  const spellings = words.map((word) => forms(index, termOf.get(word.text)));
  const same = (at, word) => at >= 0 && at < words.length && (words[at].text === word || spellings[at].has(word));
  const matches = [];
  words.forEach(({ text }, at) => {
    const term = termOf.get(text);
    if (!term) return;
    const parts = term.readings ? term.readings.map((r) => r.part) : homes(index, text).slice(0, 1);
    for (const number of new Set(parts)) {
      const { synonyms, lists } = wordPart(index, number);
      for (const { before, anchor, after, list } of synonyms) {
        const start = at - before.length, phrase = [...before, anchor, ...after];
        if (same(at, anchor) && phrase.every((word, n) => same(start + n, word)) &&
          !matches.some((m) => m.list === lists[list])) {
          matches.push({ list: lists[list], words: words.slice(start, start + phrase.length) });
        }
      }
    }
  });
  return matches;
};
