// The answer to a query

const answer = async (query, options = {}) => {
  query = String(query ?? "");
  const words = tokenize(query).slice(0, 256), known = new Set();
  const pinned = () => {
    const topic = crisisTopic(query, options.lang || pageLanguage, (word) => known.has(word));
    return topic && { topic };
  };
  try {
    const found = await find(query, words, known, options);
    return { ...found, pinned: pinned() };
  } catch (error) {
    error.pinned = pinned();
    throw error;
  }
};

const find = async (query, words, known, { lang = pageLanguage, ...options }) => {
  const [language] = await Promise.all([openIndex(lang), openPhrases(lang)]);
  if (!(language in renewals)) {
    try {
      return await findIn({ ...indexes[language] }, query, words, known, options);
    } catch {
      // The entry and the parts may be of different days: it is renewed, and what went wrong for another reason does so again.
    }
  }
  await renew(language).catch(() => {});
  return findIn({ ...indexes[language], isLenient: true }, query, words, known, options);
};

const findIn = async (index, query, words, known, { limit = 10, section, audience, literal }) => {
  const { manifest } = index, termOf = new Map();
  for (const { text } of words) if (manifest.stop.has(text)) known.add(text);
  let used = words.filter((word) => !manifest.stop.has(word.text));
  const onlyStopWords = !used.length;
  if (onlyStopWords) used = words.slice(-1);
  for (const { text } of used) termOf.set(text, { text, count: (termOf.get(text)?.count || 0) + 1 });
  const terms = [...termOf.values()];
  await Promise.all([
    (section || audience) && fetchPart(index, "f", 0), ...terms.map((term) => fetchHomes(index, term.text)),
  ]);
  const spelt = (term) => {
    const word = exact(index, term, term.text);
    if (word && !word.hidden) known.add(term.text);
    return word;
  };
  for (const term of terms) {
    if (literal) spelt(term);
    else if (onlyStopWords) beginning(index, term);
    else spelt(term) || inflection(index, term) || beginning(index, term);
  }
  if (!literal && !onlyStopWords) {
    const covered = findSynonyms(index, words, termOf).flatMap((match) => match.words.map((word) => word.text));
    await Promise.all(terms.filter((term) => !term.kind && !covered.includes(term.text))
      .map((term) => correct(index, term)));
  }
  const groups = terms.filter((term) => term.kind).map((term) => term.readings.map(({ part, word }) => (
    { list: wordPart(index, part).lists[word.list], weight: WEIGHT[term.kind] * term.count })));
  for (const { list } of findSynonyms(index, words, termOf)) groups.push([{ list, weight: 16 }]);
  const { order, total } = rank(groups, filter(index, { section, audience }));
  const top = order.slice(0, Math.max(limit, 0));
  await Promise.all(top.map(([page]) => fetchPart(index, "p", recordPart(index, page))));
  const results = top.filter(([page]) => hasPart(index, "p", recordPart(index, page)))
    .map(([page, score]) => result(index, page, bestPassage(groups, page), score)).filter(Boolean);
  if (index.gap && !results.length) throw index.gap;
  return {
    results, corrected: corrected(query, words, termOf), total,
    nearest: [...new Set(terms.filter((term) => !term.kind).flatMap((term) => nearest(index, term.text)))].slice(0, 3),
    words: [...new Set(terms.flatMap((term) => [term.text, ...forms(index, term)]))],
  };
};

const corrected = (query, words, termOf) => {
  let text = query;
  for (const { text: typed, start, end } of [...words].reverse()) {
    const term = termOf.get(typed);
    if (term?.kind === "slip" || term?.kind === "likeness") {
      text = text.slice(0, start) + term.readings[0].word.text + text.slice(end);
    }
  }
  return text === query ? null : text;
};

globalThis.handrail = Object.assign(globalThis.handrail || {}, { search: answer, part, phrases });
