// Crisis: slips, words run together and words pulled apart

/** What the words of a query may stand for: for each place, steps to later places. */
const crisisReading = (words, book, isWord) => {
  const { vocabulary } = book, steps = [...words, 0].map(() => []), home = steps.map((_, i) => i);
  const isValid = (word) => book.lookalikes.has(word) || isWord(word);
  const slips = new Map();
  const isNear = (word, heard) => (other) => distance(word, other.word, other.limit) <= other.limit ||
    (heard !== word || other.sound !== other.word) && distance(heard, other.sound, other.limit) <= other.limit;
  const meanings = (word) => {
    if (vocabulary.has(word)) return [word];
    if (word.length < 3 || isValid(word)) return [];
    if (!slips.has(word)) {
      if (slips.size >= 256) return [];
      slips.set(word, book.correctable.filter(isNear(word, book.sound(word))).map((other) => other.word));
    }
    return slips.get(word);
  };
  const cut = (word, at) => {
    if (word.length < 5 || word.length > 60 || vocabulary.has(word) || isValid(word)) return;
    const pieces = [], leads = [];
    leads[word.length] = true;
    for (let start = word.length - 1; start >= 0; start--) {
      for (let end = start + 1; end <= word.length; end++) {
        const piece = word.slice(start, end);
        if (leads[end] && piece !== word && vocabulary.has(piece) && (end > start + 1 || piece === "i" && !start)) {
          leads[start] = true;
          pieces.push([start, end, piece]);
        }
      }
    }
    if (!leads[0]) return;
    const places = { 0: at, [word.length]: at + 1 };
    const place = (letter) => places[letter] ??= (steps.push([]), home.push(at) - 1);
    for (const [start, end, piece] of pieces) {
      const from = place(start);
      steps[from].push({ end: place(end), word: piece });
    }
  };
  words.forEach(([text, marked], i) => {
    const word = [marked, text].find((word) => vocabulary.has(word)) || text.replace(/(.)\1\1+/g, "$1");
    for (const meaning of meanings(word)) steps[i].push({ end: i + 1, word: meaning });
    cut(word, i);
    let joined = word;
    for (let next = i + 1; next < words.length && next < i + 12 && (next === i + 1 || joined.length === next - i); next++) {
      joined += words[next][0];
      if (vocabulary.has(joined)) steps[i].push({ end: next + 1, word: joined });
    }
  });
  return { count: words.length, steps, home };
};
