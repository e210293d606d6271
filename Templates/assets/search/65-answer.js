// The answer to a query

/** What the page says of an answer, beside its results. */
const message = (query, { results, corrected }, isCommon) => isCommon ? text("Common") :
  !results.length ? text("None", { query }) : corrected ? text("Corrected", { query: corrected }) : "";

const answer = async (query, options = {}) => {
  query = String(query ?? "");
  const words = tokenize(query).slice(0, 256), known = new Set();
  const pinned = () => {
    const topic = crisisTopic(query, options.lang || pageLanguage, (word) => known.has(word));
    return topic && { topic, url: settings.help ? base.pathname + settings.help : "" };
  };
  try {
    const { isCommon, ...found } = await find(query, words, known, options);
    return { ...found, message: message(query, found, isCommon), pinned: pinned() };
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

const findIn = async (index, query, typed, known, { limit = 10, section, audience, literal, all }) => {
  const { manifest } = index, termOf = new Map(), isStopWord = (text) => manifest.stop.has(text);
  const words = joinDigits(index, typed), used = words.filter((word) => !isStopWord(word.text));
  for (const { text } of words) if (isStopWord(text)) known.add(text);
  for (const { text } of used) termOf.set(text, { text, count: (termOf.get(text)?.count || 0) + 1 });
  const terms = [...termOf.values()], pairs = literal ? [] : joinedPairs(words, isStopWord), last = words.at(-1)?.text;
  const texts = [...terms, ...pairs].flatMap((term) => literal ? term.text : spellings(index, term.text));
  const begun = !used.length && words.length === 1 && last.length > 2 && last;
  if (begun) texts.push(begun);
  await Promise.all([
    (section || audience) && fetchPart(index, "f", 0), ...texts.map((text) => fetchHomes(index, text)),
  ]);
  for (const term of terms) {
    const word = literal ? exact(index, term, term.text) : readExactly(index, term);
    if (word && !word.hidden) known.add(term.text);
    if (!literal && !term.kind) inflection(index, term) || isShortWord(index, term) || beginning(index, term);
  }
  const joined = pairs.filter((pair) => exact(index, pair, pair.text));
  if (!literal) {
    const covered = [...findSynonyms(index, words, termOf).flatMap((match) => match.words.map((word) => word.text)),
      ...joined.flatMap((pair) => pair.of)];
    index.cry = cry(index, words, (word) => known.has(word));
    await Promise.all(terms.filter((term) => !term.kind && !covered.includes(term.text))
      .map((term) => correct(index, term)));
  }
  const read = [...terms.flatMap((term) => term.pieces || term), ...joined].filter((term) => term.kind);
  const groups = read.map(({ kind, count = 1, readings }) => readings.map(({ part, word }) => (
    { list: wordPart(index, part).lists[word.list], weight: WEIGHT[kind] * count })));
  for (const { list } of findSynonyms(index, words, termOf)) groups.push([{ list, weight: 16 }]);
  const keywords = findKeywords(index, words, termOf).map((list) => ({ list, weight: 16 }));
  const { order, total, count } = rank([...groups, keywords], filter(index, { section, audience }), all);
  const top = order.slice(0, Math.max(limit, 0));
  await Promise.all(top.map(([page]) => fetchPart(index, "p", recordPart(index, page))));
  const results = top.filter(([page]) => hasPart(index, "p", recordPart(index, page)))
    .map(([page, score]) => result(index, page, bestPassage(groups, page), score)).filter(Boolean);
  if (index.gap && !results.length) throw index.gap;
  return {
    results, corrected: corrected(query, words, termOf), total, isMore: top.length < count,
    isCommon: !used.length && !!last,
    near: begun ? completions(index, begun) :
      [...new Set(terms.flatMap((term) => !term.kind && term.near || []))].slice(0, 3),
    words: [...new Set(read.flatMap((term) => [term.text, ...forms(index, term)]))],
  };
};

const corrected = (query, words, termOf) => {
  let text = query;
  for (const { text: typed, start, end } of [...words].reverse()) {
    const term = termOf.get(typed);
    const read = term?.kind === "slip" ? term.readings[0].word.text : term?.pieces?.map((piece) => piece.text).join(" ");
    if (read) text = text.slice(0, start) + read + text.slice(end);
  }
  return text === query ? null : text;
};

globalThis.handrail = Object.assign(globalThis.handrail || {}, { search: answer, part, phrases });
