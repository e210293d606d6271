// Crisis: which phrases count

const primary = (language) => language.toLowerCase().split("-")[0];
const phrasesPath = (code) => typeof phraseTexts[code]?.[0] === "string" && phraseTexts[code][0];

/** Loads the phrases of a language that is not the page's; where that fails, the page's own have to do. */
const openPhrases = (language) => {
  const path = phrasesPath(primary(language));
  return path && load(path).catch(() => {});
};

/** The phrases that count in a language, or in the page's where it has none. */
const crisisBooks = (language) => {
  const code = [language, pageLanguage].map(primary).find((code) => phraseTexts[code] && !phrasesPath(code));
  return code ? phraseBooks[code] ||= phraseTexts[code].map(readPhrases) : [];
};

/** The crisis that a query speaks of, or null. isWord tells whether the site has a word, which then is no slip. */
const crisisTopic = (query, language, isWord) => {
  const words = crisisWords(query);
  for (const book of crisisBooks(language)) {
    const topic = crisisTopicIn(book, words, isWord);
    if (topic) return topic;
  }
  return null;
};
