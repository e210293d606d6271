// Keywords of pages, which are found as phrases

/** The words of the longest keyword that is found whole. */
const LONGEST_KEYWORD = 8;
/** What a keyword counts for, in 32nds of a unit of BM25 for each of its words. */
const KEYWORD_SCALE = 96;

/** Pages whose keywords stand in the query, with its stop words, as lists to rank by. */
const findKeywords = (index, words, termOf) => {
  const texts = words.map(({ text }) => termOf.get(text)?.kind === "slip" ? termOf.get(text).readings[0].word.text : text);
  const lists = [];
  words.forEach((_, start) => {
    for (let end = start + 2; end <= Math.min(start + LONGEST_KEYWORD, words.length); end++) {
      const anchor = words.slice(start, end).findIndex(({ text }) => termOf.has(text));
      if (anchor < 0) continue;
      const pages = wordPart(index, homes(index, texts[start + anchor])[0]).keywords(texts.slice(start, end).join(" "));
      if (pages.length) lists.push({ pages, values: pages.map(() => 15 << 4), scale: KEYWORD_SCALE * Math.min(end - start, 5) });
    }
  });
  return lists;
};
