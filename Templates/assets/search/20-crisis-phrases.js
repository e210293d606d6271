// Crisis: the steps of Sources/Search/Crisis, which describes them; the phrases are put in by the build

const phraseTexts = Object.create(null), phraseBooks = Object.create(null);

/**
 * Data calls this: a language's own phrases with their lookalikes, then the plainest of other languages; or the
 * path of the file that has them.
 */
const phrases = (language, ...texts) => { phraseTexts[language] = texts; };

const readPhrases = ([text, lookalikes]) => {
  const groups = Object.create(null), endings = Object.create(null), vocabulary = new Set();
  const book = {
    topics: [], harmless: [], filler: new Set(), subject: new Set(), topicWords: new Set(), vocabulary, sounds: [],
    lookalikes: new Set(frontCoded(lookalikes)),
  };
  const choices = (item) => item.split("|").flatMap((choice) => {
    if (choice[0] === "<") return groups[choice.slice(1, -1)];
    const [stem, name] = choice.split("{");
    return name ? endings["{" + name].map((ending) => stem + ending) : [stem];
  });
  const keep = (words) => words.map((word) => {
    vocabulary.add(word);
    return word;
  });
  let heading = "";
  for (const line of text.split("\n")) {
    const [name, meaning] = line.split(" = ");
    if (line[0] === "[") heading = line.slice(1, -1);
    else if (line.startsWith("sounds: ")) book.sounds = soundPairs(line.slice(8));
    else if (meaning && line[0] === "{") endings[name] = meaning.split("|").map((ending) => ending === "-" ? "" : ending);
    else if (meaning) groups[name] = meaning.split(" ").flatMap(choices);
    else if (heading === "filler" || heading === "subject") keep(line.split(" ").flatMap(choices)).forEach((word) => book[heading].add(word));
    else {
      const marks = line.match(/^[+=~]*/)[0];
      const items = line.slice(marks.length).split(" ").map((item) => item === "*" ? { gap: true } : {
        optional: item.endsWith("?"), words: new Set(keep(choices(item.replace(/\?$/, "")))),
      });
      const pattern = { items, alone: marks.includes("="), about: marks.includes("~") };
      if (heading === "harmless") book.harmless.push(pattern);
      else {
        if (book.topics.at(-1)?.name !== heading) book.topics.push({ name: heading, patterns: [] });
        book.topics.at(-1).patterns.push(pattern);
        for (const { words } of items) for (const word of words || []) book.topicWords.add(word);
      }
    }
  }
  book.sound = (word) => heard(book.sounds, word);
  const isOwn = lookalikes !== undefined;
  book.correctable = [...vocabulary].filter((word) => word.length >= (isOwn ? 4 : 8)).sort().map((word) => ({
    word, sound: book.sound(word), limit: isOwn && word.length >= 8 ? 2 : 1,
  }));
  return book;
};
