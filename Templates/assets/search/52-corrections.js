// Words that no page has

const correct = async (index, term) => {
  // What could not be looked up is no slip.
  if (!hasHomes(index, term.text)) return;
  const { text } = term, { manifest } = index, parts = homes(index, text);
  const limit = text.length >= 8 ? 2 : text.length >= 4 ? 1 : 0;
  if (limit) {
    const candidates = [];
    const consider = (word, size) => {
      const d = distance(word.text, text, limit);
      if (d <= limit) candidates.push({ text: word.text, guarded: word.guarded, size, d });
    };
    eachWord(index, parts, (word, list) => consider(word, size(list)));
    if (manifest.oneFile) {
      const rest = [...Array(manifest.bounds.length + 1).keys()].filter((n) => !parts.includes(n));
      eachWord(index, rest, (word, list) => consider(word, size(list)));
    } else if (!candidates.some((c) => c.d === 1)) {
      const numbers = reverseNumbers(manifest, text);
      await Promise.all(numbers.map((n) => fetchPart(index, "r", n)));
      for (const n of numbers) reversePart(index, n).forEach((word) => consider(word, word.size));
    }
    const choice = choose(candidates.filter((candidate) => mayBeSlip(index, text, candidate)), text);
    if (choice !== undefined) {
      await fetchHomes(index, choice);
      if (exact(index, term, choice, "slip")) return;
    }
    if (candidates.some((c) => c.guarded)) return;
  }
  likeness(index, term, parts);
};

const reverseNumbers = ({ reverseParts, reverseBounds }, text) => {
  if (!reverseParts) return [];
  const half = [...text].reverse().slice(0, Math.ceil(text.length / 2)).join("");
  const numbers = [place(half, reverseBounds)];
  while (numbers.length < 3 && reverseBounds[numbers.at(-1)]?.startsWith(half)) numbers.push(numbers.at(-1) + 1);
  return numbers;
};

const choose = (candidates, text) => {
  const like = (c) => c.text[0] === text[0] ? 0 : 1;
  candidates.sort((a, b) => a.d - b.d || b.size - a.size || like(a) - like(b) || (a.text < b.text ? -1 : 1));
  const [best] = candidates;
  const rival = candidates.some((c) => c.guarded && c.d === best.d && c.text !== best.text);
  return best && !(best.guarded && rival) ? best.text : undefined;
};

const likeness = (index, term, parts) => {
  const { text } = term;
  let most = Math.max(3, Math.floor((text.length * 3 + 4) / 5) - 1), largest = 0;
  eachWord(index, parts, (word, list, part) => {
    const n = shared(word.text, text), s = size(list);
    if (!word.guarded && (n > most || n === most && s > largest && term.kind) && !inBooks(index, word.text, "topicWords")) {
      most = n;
      largest = s;
      Object.assign(term, { kind: "likeness", readings: [{ part, word }] });
    }
  });
};

const nearest = (index, text) => {
  const found = [];
  eachWord(index, homes(index, text), (word, list) => {
    const n = shared(word.text, text);
    if (n >= 2 && size(list)) found.push({ text: word.text, n, size: size(list) });
  });
  return found.sort((a, b) => b.n - a.n || b.size - a.size).slice(0, 3).map((f) => f.text);
};
