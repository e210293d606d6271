// Crisis: the phrases in what was read

const crisisTopicIn = (book, words, isWord) => {
  const { count, steps, home } = crisisReading(words, book, isWord);
  const present = new Set(steps.flat().map((step) => step.word));
  const has = (words) => [...present].some((word) => words.has(word));
  let blocked = new Set();
  const isOpen = (place) => !blocked.has(home[place]);
  const after = ({ optional, words }, places) => new Set([...optional ? places : [], ...places.flatMap((place) =>
    isOpen(place) ? steps[place].filter(({ word }) => words.has(word)).map(({ end }) => end) : [])]);
  const next = (place) => place === count || !isOpen(place) ? [] : place < count ? [place + 1] : steps[place].map(({ end }) => end);
  const afterGap = (places) => {
    const reached = new Set(places);
    for (let n = 0; n < 3; n++) for (const place of [...reached].flatMap(next)) reached.add(place);
    return reached;
  };
  const ends = (items, start) => items.reduce((places, item) =>
    places.length ? [...item.gap ? afterGap(places) : after(item, places)] : places, [start]);
  const matches = ({ items }) => !items.every(({ gap, optional, words }) => gap || optional || has(words)) ? [] :
    home.flatMap((first, start) => ends(items, start).map((end) => [first, end > count ? home[end] + 1 : end]));
  const indexes = words.map((_, i) => i);
  blocked = new Set(book.harmless.flatMap(matches).flatMap(([start, end]) => indexes.slice(start, end)));
  const isSubject = has(book.subject), others = indexes.filter((i) => !steps[i].some(({ word }) => book.filler.has(word)));
  const counts = (pattern) => !(pattern.about && isSubject) && matches(pattern).some(([start, end]) =>
    !pattern.alone || !others.length || start <= others[0] && others.at(-1) < end);
  return book.topics.find(({ patterns }) => patterns.some(counts))?.name;
};
