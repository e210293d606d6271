// What a correction must never do: turn a word that means something into a crisis word, a medicine or its opposite

const PREFIXES = ["in", "im", "un", "de", "dis", "des", ""];
const differByPrefix = (a, b) => a !== b && PREFIXES.some((p) => a.startsWith(p) &&
  PREFIXES.some((q) => b.startsWith(q) && b.slice(q.length) === a.slice(p.length)));
const inBooks = ({ language }, word, ...sets) => crisisBooks(language).some((book) => sets.some((set) => book[set].has(word)));
const pins = ({ language }, word) => crisisTopic(word, language, () => true);
const isCry = ({ language }, words, isWord) => crisisTopic(words.join(" "), language, isWord);
/** The words of a query that speaks of a crisis. */
const cry = (index, words, isWord) => {
  const texts = words.map(({ text }) => text);
  return isCry(index, texts, isWord) && texts;
};
/** Whether a query speaks of a crisis, and does so still with another word in the place of what was typed. */
const cryStays = (index, typed, text) => !!index.cry && inBooks(index, text, "topicWords") &&
  !!isCry(index, index.cry.map((word) => word === typed ? text : word), () => true);
const mayBeSlip = (index, typed, { text, guarded, d }) => {
  const isCrisisWord = inBooks(index, text, "topicWords");
  return !differByPrefix(typed, text) && !((guarded || isCrisisWord) && inBooks(index, typed, "lookalikes", "vocabulary")) &&
    (!isCrisisWord || d <= (guarded ? SAME_SOUND : ONE_SLIP) && typed.length >= 6 || pins(index, text));
};
