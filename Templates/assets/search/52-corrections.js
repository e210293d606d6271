// Words that no page has

const correct = async (index, term) => {
  // What could not be looked up is no slip.
  if (!hasHomes(index, term.text)) return;
  const { text } = term, { manifest } = index, parts = homes(index, text), near = slipDistance(text, manifest.sounds);
  const candidates = [];
  const consider = (word, size) => {
    const d = near(word);
    if (!d) return;
    candidates.push({ text: word.text, guarded: word.guarded, size, d, isExpected: cryStays(index, text, word.text) });
  };
  if (near) {
    eachWord(index, parts, (word, list) => consider(word, size(list)));
    if (manifest.oneFile) {
      const rest = [...Array(manifest.bounds.length + 1).keys()].filter((n) => !parts.includes(n));
      eachWord(index, rest, (word, list) => consider(word, size(list)));
    } else if (!term.isValid && !candidates.some((c) => c.d === ONE_SLIP)) {
      const numbers = reverseNumbers(manifest, text);
      await Promise.all(numbers.map((n) => fetchPart(index, "r", n)));
      for (const n of numbers) {
        const { words, knows } = reversePart(index, n);
        term.isValid ||= knows(text);
        words.forEach((word) => consider(word, word.size));
      }
    }
    candidates.sort(byLikeness(text));
  }
  if (!term.isValid) {
    const choice = choose(candidates.filter((candidate) => mayBeSlip(index, text, candidate)));
    if (choice?.d !== ONE_SLIP && await split(index, term)) return;
    if (choice) {
      await fetchHomes(index, choice.text);
      if (exact(index, term, choice.text, "slip")) return;
    }
  }
  term.near = offers(index, text, parts, candidates);
};

const reverseNumbers = ({ reverseParts, reverseBounds }, text) => {
  if (!reverseParts) return [];
  const half = [...text].reverse().slice(0, Math.ceil(text.length / 2)).join("");
  const numbers = [place(half, reverseBounds)];
  while (numbers.length < 3 && reverseBounds[numbers.at(-1)]?.startsWith(half)) numbers.push(numbers.at(-1) + 1);
  return numbers;
};

const byLikeness = (text) => {
  const like = (c) => c.text[0] === text[0] ? 0 : 1;
  return (a, b) => a.d - b.d || b.isExpected - a.isExpected || b.size - a.size || like(a) - like(b) ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
};

const choose = ([best, ...others]) => {
  const rival = others.some((c) => c.guarded && c.d === best.d && c.text !== best.text);
  return best && !(best.guarded && rival) ? best : undefined;
};

/** Where a word may be two that were written together: between letters and digits, or behind a word that a page has. */
const seams = (index, text) => {
  const digits = text.search(/\d\D|\D\d/) + 1;
  if (digits) return [digits];
  const part = homes(index, text)[0], { words } = wordPart(index, part), found = [];
  for (let at = text.length - 3; at >= 3; at--) {
    const left = text.slice(0, at);
    if (homes(index, left)[0] === part && words.some((word) => !word.hidden && word.text === left)) found.push(at);
  }
  return found;
};

const split = async (index, term) => {
  const choices = seams(index, term.text).map((at) => [term.text.slice(0, at), term.text.slice(at)]);
  await Promise.all(choices.flat().flatMap((text) => spellings(index, text)).map((text) => fetchHomes(index, text)));
  for (const texts of choices) {
    const pieces = texts.map((text) => ({ text }));
    for (const piece of pieces) readExactly(index, piece);
    if (pieces.every((piece) => piece.kind)) return Object.assign(term, { kind: "split", pieces });
  }
};

/** What a word that stands on every page may be the beginning of. */
const completions = (index, text) => {
  const term = { text };
  beginning(index, term);
  return (term.readings || []).map(({ word }) => word.text).slice(0, 3);
};

/** What may be meant: words a slip away, then those that begin alike. */
const offers = (index, text, parts, candidates) => {
  const offered = new Set(candidates.filter((c) => c.size).map((c) => c.text)), found = [];
  eachWord(index, parts, (word, list) => {
    const n = shared(word.text, text);
    if (n >= 4 && n * 2 >= text.length && size(list)) found.push({ text: word.text, n, size: size(list) });
  });
  for (const word of found.sort((a, b) => b.n - a.n || b.size - a.size)) offered.add(word.text);
  return [...offered].slice(0, 3);
};
