// Crisis: the words of a query as the phrases take them

const DISGUISES = { "!": "i", $: "s", "@": "a", 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };
const isDigit = (c) => c >= "0" && c <= "9";
const isLetter = (c) => c !== undefined && !isDigit(c) && !!fold(c);

/** The words of a query for crisis phrases: [folded, the same with its apostrophes]. */
const crisisWords = (query) => {
  const words = [];
  let word = "", marked = "";
  for (let i = 0; i <= query.length; i++) {
    const c = query[i] ?? " ", before = isLetter(query[i - 1]), after = isLetter(query[i + 1]);
    const folded = DISGUISES[c] && (isDigit(c) ? before || after : before && after) ? DISGUISES[c] : fold(c);
    if (folded !== null) {
      word += folded;
      marked += folded || (word && /['\u2018\u2019]/.test(c) ? "'" : "");
    } else if (word && c !== "*") {
      words.push([word, marked]);
      word = marked = "";
    }
  }
  return words;
};
