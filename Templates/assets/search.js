// Search: handrail.search(query, {limit, lang, section, audience, literal}) and the fields that use it.
// What is typed stays on the page. The index's format is described in Sources/Search/IndexFormat.swift;
// the steps of a query follow QueryReading.swift and TermReader.swift, and tests hold them together.
(() => {
  "use strict";
  const VERSION = 1;
  const script = document.currentScript || document.createElement("script");
  const settings = script.dataset;
  const base = new URL(settings.base || "./", document.baseURI);
  const pageLanguage = settings.lang || document.documentElement.lang || "en";

  // Words

  const NOTHING = /['\xad\u2018\u2019\u200b-\u200d\u02bc\u0300-\u036f\ufeff]/;
  const LETTER = /[\p{L}\p{N}]/u;
  const CAPITAL = /[\p{Lu}\p{Lt}]/u;

  /** What letters count as that are built on no plain one, "ß" on "ss": the build puts them in front of this script. */
  const COUNTS_AS = new Map((globalThis.handrail?.letters ?? "").split(" ").map((pair) => [pair[0], pair.slice(1)]));

  /** A character as it counts in a word: "" leaves no trace, null separates. */
  const fold = (c) => {
    if (c >= "a" && c <= "z" || c >= "0" && c <= "9") return c;
    if (NOTHING.test(c)) return "";
    if (c < "\u0250" || c >= "\u1e00" && c < "\u1f00") {
      const letter = c.normalize("NFD")[0].toLowerCase();
      if (letter >= "a" && letter <= "z") return letter;
    }
    if (!LETTER.test(c)) return null;
    const lower = CAPITAL.test(c) ? c.toLowerCase() : c;
    return COUNTS_AS.get(lower) ?? (lower.length === 1 ? lower : c);
  };

  /** The words of a text: {text, start, end}. Words of more than 31 bytes are passed over. */
  const tokenize = (text) => {
    const words = [];
    let word = "", start = 0, size = 0;
    for (let i = 0; i <= text.length; i++) {
      const c = i < text.length ? fold(text[i]) : null;
      if (c) {
        if (!word) start = i;
        word += c;
        size += c < "\x80" ? c.length : c < "\u0800" ? 2 : 3;
      } else if (c === null && word) {
        if (size < 32) words.push({ text: word, start, end: i });
        word = "";
        size = 0;
      }
    }
    return words;
  };

  /** Slips between two words (optimal string alignment), or a number above the limit. */
  const distance = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before, last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 0; i < a.length; i++) {
      const row = [i + 1];
      let least = i + 1;
      for (let j = 0; j < b.length; j++) {
        let d = Math.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] === b[j] ? 0 : 1));
        if (i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) d = Math.min(d, before[j - 1] + 1);
        row.push(d);
        if (d < least) least = d;
      }
      if (least > limit) return limit + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  };

  const shared = (a, b) => {
    let n = 0;
    while (n < a.length && a[n] === b[n]) n++;
    return n;
  };

  // Crisis: the steps of Sources/Search/Crisis, which describes them; the phrases are put in by the build

  const phraseTexts = Object.create(null), phraseBooks = Object.create(null);

  /**
   * Data calls this: a language's own phrases with their lookalikes, then the plainest of other languages; or the
   * path of the file that has them.
   */
  const phrases = (language, ...texts) => { phraseTexts[language] = texts; };

  /** Words in their order, each the number of letters that it shares with the one before, and the rest of it. */
  const frontCoded = (text) => {
    let last = "";
    return text.match(/\d+\D+/g).map((word) => last = last.slice(0, parseInt(word)) + word.replace(/\d+/, ""));
  };

  const readPhrases = ([text, lookalikes]) => {
    const groups = Object.create(null), endings = Object.create(null), vocabulary = new Set();
    const book = {
      topics: [], harmless: [], filler: new Set(), subject: new Set(), topicWords: new Set(), vocabulary, sounds: [],
      lookalikes: new Set(lookalikes && frontCoded(lookalikes)),
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
      else if (line.startsWith("sounds: ")) book.sounds = line.slice(8).split(" ").map((pair) => pair.split(">"));
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
    book.sound = (word) => book.sounds.reduce((heard, [written, sound]) => heard.replaceAll(written, sound), word);
    const isOwn = lookalikes !== undefined;
    book.correctable = [...vocabulary].filter((word) => word.length >= (isOwn ? 4 : 8)).sort().map((word) => ({
      word, sound: book.sound(word), limit: isOwn && word.length >= 8 ? 2 : 1,
    }));
    return book;
  };

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

  // Loading

  const failure = (message) => new Error(message);
  const damaged = () => failure("The search index is damaged or cut short.");
  const indexes = Object.create(null);
  const loading = Object.create(null);

  /** Data files call this. */
  const part = (version, language, mark, ...pairs) => {
    const index = indexes[language.toLowerCase()] ||= { language, texts: Object.create(null), parts: {} };
    if (version !== VERSION) {
      index.version = version;
      return;
    }
    if (index.mark !== undefined && index.mark !== mark) return;
    index.mark = mark;
    for (let i = 0; i < pairs.length; i += 2) index.texts[pairs[i]] = pairs[i + 1];
  };

  const load = (path) => loading[path] ||= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(path, base);
    script.onload = resolve;
    script.onerror = () => {
      delete loading[path];
      reject(failure("The search index could not be loaded."));
    };
    document.head.append(script);
  });

  /** Sees to it that a part has been loaded. */
  const fetchPart = async (index, name) => {
    if (name in index.texts) return;
    if (!index.manifest?.oneFile) await load("search/" + index.language + "-" + name + (index.mark && "-" + index.mark) + ".js");
    if (!(name in index.texts)) throw checkVersion(index) || damaged();
  };

  const checkVersion = (index) => index?.version !== undefined &&
    failure("The search index has version " + index.version + "; this page needs version " + VERSION + ".");

  /** The language of an index of this site: pt finds pt-BR where no pt is. */
  const languageOf = (wanted) => {
    const codes = script.getAttributeNames().filter((name) => /^data-index-(?!page$)/.test(name)).map((name) => name.slice(11));
    const code = wanted.toLowerCase();
    return codes.includes(code) ? code : codes.sort().find((other) => other.startsWith(code + "-"));
  };

  const openIndex = async (wanted) => {
    const language = languageOf(wanted);
    if (!language) throw failure("This site has no search index for this language.");
    if (!indexes[language]?.texts.index) await load(script.getAttribute("data-index-" + language));
    const index = indexes[language];
    if (!index?.texts.index) throw checkVersion(index) || damaged();
    index.manifest ||= readManifest(index.texts.index);
    return index;
  };

  const readManifest = (text) => {
    const lines = text.split("\n");
    if (lines.length !== 15) throw damaged();
    const numbers = lines[0].split(" ").map(Number);
    if (numbers.length !== 5 || !numbers.every((n) => n >= 0 && n < 2 ** 31) || !numbers[1]) throw damaged();
    const list = (line, by) => line ? line.split(by) : [];
    const codes = lines.slice(8).map((line) => {
      const counts = Array(16).fill(0), symbols = [];
      [...line].forEach((digit) => counts[parseInt(digit, 16)]++);
      for (let n = 1; n < 16; n++) [...line].forEach((digit, i) => parseInt(digit, 16) === n && symbols.push(i));
      return { counts, symbols };
    });
    return {
      pages: numbers[0], pagesInPart: numbers[1], reverseParts: numbers[3], oneFile: numbers[4] === 1,
      sections: lines[2].split("\t"), stop: new Set(list(lines[3], " ")), bounds: list(lines[4], " "),
      reverseBounds: list(lines[5], " "), endings: new Set(lines[6].split(",")), codes,
      alphabet: list(lines[7], /(?=(?:..)+$)/).map((hex) => parseInt(hex, 16)),
    };
  };

  // Reading parts

  const bitReader = (text) => {
    let bytes, at = 0;
    try {
      bytes = atob(text);
    } catch {
      throw damaged();
    }
    const bit = () => {
      if (at >> 3 >= bytes.length) throw damaged();
      const value = bytes.charCodeAt(at >> 3) >> (7 - at % 8) & 1;
      at++;
      return value;
    };
    const bits = (n) => {
      let value = 0;
      while (n--) value = value * 2 + bit();
      return value;
    };
    return {
      bits,
      gamma() {
        let n = 0;
        while (!bit()) n++;
        return 2 ** n + bits(n);
      },
      rice(n) {
        let value = 0;
        while (bit()) value++;
        return value * 2 ** n + bits(n);
      },
      symbol({ counts, symbols }) {
        let first = 0, offset = 0, value = 0;
        for (let n = 1; n < 16; n++) {
          value = value * 2 + bit();
          if (value - first < counts[n]) return symbols[offset + value - first];
          offset += counts[n];
          first = (first + counts[n]) * 2;
        }
        throw damaged();
      },
      align() {
        at = Math.ceil(at / 8) * 8;
      },
    };
  };

  const decoder = new TextDecoder();

  /** Calls back with each word's text and what follows it. */
  const readWords = (reader, { codes, alphabet }, tail, body) => {
    let bytes = [];
    for (let n = reader.gamma() - 1; n > 0; n--) {
      bytes.length = Math.min(reader.symbol(codes[0]), bytes.length);
      for (let added = reader.symbol(codes[1]); added > 0; added--) bytes.push(alphabet[reader.symbol(codes[2])]);
      body(decoder.decode(new Uint8Array(bytes)), reader.symbol(codes[tail]));
    }
  };

  const readWordPart = (text, manifest) => {
    const reader = bitReader(text), words = [], synonyms = [], lists = [], hidden = new Set();
    const list = (phrase) => phrase ? phrase.split(" ") : [];
    let count = 0;
    readWords(reader, manifest, 3, (word, reference) => {
      const number = reference ? count - reference : count++;
      if (!(number >= 0)) throw damaged();
      const [anchor, before, after] = word.split(/[_~]/);
      if (before === undefined) {
        words.push({ text: anchor.replace("^", ""), list: number, guarded: anchor.endsWith("^") });
      } else {
        if (word.endsWith("~~")) hidden.add(anchor);
        synonyms.push({ before: list(before), anchor, after: list(after), list: number });
      }
    });
    for (const word of words) word.hidden = hidden.has(word.text);
    reader.align();
    while (lists.length < count) lists.push(readList(reader, manifest));
    return { words, synonyms, lists };
  };

  const readList = (reader, { codes, pages: total }) => {
    const pages = [], values = [], count = reader.gamma() - 1;
    if (!count) return { scale: 1, pages, values };
    const x = reader.bits(6);
    let rice = 0, page = -1;
    while (count * 3 * 2 ** rice <= total) rice++;
    while (pages.length < count) {
      page += reader.rice(rice) + 1;
      pages.push(page);
      values.push((count > 1 ? reader.symbol(codes[5]) : 15) << 4 | reader.symbol(codes[6]));
    }
    if (page >= total) throw damaged();
    return { scale: (8 + x % 8) * 2 ** (x >> 3), pages, values };
  };

  const wordPart = (index, number) =>
    index.parts["w" + number] ||= readWordPart(index.texts["w" + number], index.manifest);

  const reversePart = (index, number) => {
    const name = "r" + number;
    if (!index.parts[name]) {
      const words = index.parts[name] = [];
      readWords(bitReader(index.texts[name]), index.manifest, 4, (word, size) => {
        words.push({ text: [...word.replace("^", "")].reverse().join(""), size, guarded: word.endsWith("^") });
      });
    }
    return index.parts[name];
  };

  // What each word of a query stands for

  const WEIGHT = { known: 16, beginning: 12, slip: 14, likeness: 6 };
  const size = (list) => list.pages.length ? 32 - Math.clz32(list.pages.length) : 0;
  const place = (word, bounds) => {
    const at = bounds.findIndex((bound) => word < bound);
    return at < 0 ? bounds.length : at;
  };
  const homes = (index, word) => {
    const { bounds } = index.manifest, home = place(word, bounds);
    return home < bounds.length && bounds[home].startsWith(word) ? [home, home + 1] : [home];
  };
  const fetchHomes = (index, word) => Promise.all(homes(index, word).map((n) => fetchPart(index, "w" + n)));
  const eachWord = (index, parts, body) => {
    for (const number of parts) {
      const { words, lists } = wordPart(index, number);
      words.forEach((word) => word.hidden || body(word, lists[word.list], number));
    }
  };

  const exact = (index, term, text, kind = "known") => {
    const part = homes(index, text)[0];
    const word = wordPart(index, part).words.find((word) => word.text === text);
    if (word) Object.assign(term, { kind, readings: [{ part, word }] });
    return word;
  };

  const inflection = (index, term) => {
    const { endings } = index.manifest;
    let best = 0;
    eachWord(index, homes(index, term.text), (word, list, part) => {
      const n = shared(word.text, term.text);
      if (n > best && n >= 3 && n * 2 >= term.text.length && endings.has(word.text.slice(n)) &&
        endings.has(term.text.slice(n))) {
        best = n;
        Object.assign(term, { kind: "known", readings: [{ part, word }] });
      }
    });
    return best;
  };

  const beginning = (index, term) => {
    if (term.text.length < 2) return;
    const found = [];
    eachWord(index, homes(index, term.text), (word, list, part) => {
      if (word.text.startsWith(term.text) && !found.some((f) => f.list === list)) found.push({ list, part, word });
    });
    found.sort((a, b) => b.list.pages.length - a.list.pages.length);
    if (found.length) Object.assign(term, { kind: "beginning", readings: found.slice(0, 5) });
  };

  const correct = async (index, term) => {
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
        await Promise.all(numbers.map((n) => fetchPart(index, "r" + n)));
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

  // What a correction must never do: turn a word that means something into a crisis word, a medicine or its opposite

  const PREFIXES = ["in", "im", "un", "de", "dis", "des", ""];
  const differByPrefix = (a, b) => a !== b && PREFIXES.some((p) => a.startsWith(p) &&
    PREFIXES.some((q) => b.startsWith(q) && b.slice(q.length) === a.slice(p.length)));
  const inBooks = ({ language }, word, ...sets) => crisisBooks(language).some((book) => sets.some((set) => book[set].has(word)));
  const pins = ({ language }, word) => crisisTopic(word, language, () => true);
  const mayBeSlip = (index, typed, { text, guarded, d }) => {
    const isCrisisWord = inBooks(index, text, "topicWords");
    return !differByPrefix(typed, text) && !((guarded || isCrisisWord) && inBooks(index, typed, "lookalikes", "vocabulary")) &&
      (!isCrisisWord || d === 1 && typed.length >= 6 || pins(index, text));
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

  // Everyday phrases

  const forms = (index, term) => new Set((term?.readings || []).flatMap(({ part, word }) =>
    wordPart(index, part).words.filter((other) => other.list === word.list).map((other) => other.text)));

  const findSynonyms = (index, words, termOf) => {
    const spellings = words.map((word) => forms(index, termOf.get(word.text)));
    const same = (at, word) => at >= 0 && at < words.length && (words[at].text === word || spellings[at].has(word));
    const matches = [];
    words.forEach(({ text }, at) => {
      const term = termOf.get(text);
      if (!term) return;
      const parts = term.readings ? term.readings.map((r) => r.part) : homes(index, text).slice(0, 1);
      for (const number of new Set(parts)) {
        const { synonyms, lists } = wordPart(index, number);
        for (const { before, anchor, after, list } of synonyms) {
          const start = at - before.length, phrase = [...before, anchor, ...after];
          if (same(at, anchor) && phrase.every((word, n) => same(start + n, word)) &&
            !matches.some((m) => m.list === lists[list])) {
            matches.push({ list: lists[list], words: words.slice(start, start + phrase.length) });
          }
        }
      }
    });
    return matches;
  };

  // Ranking

  const rank = (groups, wanted) => {
    const scores = new Map();
    for (const group of groups) {
      const best = new Map();
      for (const { list, weight } of group) {
        list.pages.forEach((page, n) => {
          const score = weight * list.scale * (list.values[n] >> 4);
          if (score > (best.get(page) || 0)) best.set(page, score);
        });
      }
      for (const [page, score] of best) scores.set(page, (scores.get(page) || 0) + score);
    }
    const order = [...scores].filter(([page]) => wanted(page)).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { order, total: scores.size };
  };

  const bestPassage = (groups, page) => {
    const votes = Array(16).fill(0);
    for (const { list, weight } of groups.flat()) {
      const n = list.pages.indexOf(page);
      if (n >= 0) votes[list.values[n] & 15] += weight * list.scale * (list.values[n] >> 4);
    }
    return votes.indexOf(Math.max(...votes));
  };

  const filter = ({ texts, manifest }, { section, audience }) => {
    if (!section && !audience) return () => true;
    const [head, pages] = texts.f.split("\n");
    const combinations = head.split(",").map((combination) => combination.split("+"));
    return (page) => {
      const code = pages.charCodeAt(page);
      const [number, ...audiences] = combinations[code - 35 - (code > 92 ? 1 : 0)] || [];
      return (!section || manifest.sections[number] === section) && (!audience || audiences.includes(audience));
    };
  };

  const result = ({ texts, manifest }, page, passage, score) => {
    const line = texts["p" + Math.floor(page / manifest.pagesInPart)].split("\n")[page % manifest.pagesInPart];
    if (line === undefined) throw damaged();
    const fields = line.split("\t"), at = 3 + passage * 3;
    return {
      url: base.pathname + fields[1] + (fields[at] ? "#" + fields[at] : ""), title: fields[2],
      section: manifest.sections[fields[0]], heading: fields[at + 1] || "", excerpt: fields[at + 2] || fields[5] || "",
      score,
    };
  };

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

  const find = async (query, words, known, { limit = 10, lang = pageLanguage, section, audience, literal }) => {
    const [index] = await Promise.all([openIndex(lang), openPhrases(lang)]), { manifest } = index, termOf = new Map();
    for (const { text } of words) if (manifest.stop.has(text)) known.add(text);
    let used = words.filter((word) => !manifest.stop.has(word.text));
    const onlyStopWords = !used.length;
    if (onlyStopWords) used = words.slice(-1);
    for (const { text } of used) termOf.set(text, { text, count: (termOf.get(text)?.count || 0) + 1 });
    const terms = [...termOf.values()];
    await Promise.all([
      (section || audience) && fetchPart(index, "f"), ...terms.map((term) => fetchHomes(index, term.text)),
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
    await Promise.all(top.map(([page]) => fetchPart(index, "p" + Math.floor(page / manifest.pagesInPart))));
    return {
      results: top.map(([page, score]) => result(index, page, bestPassage(groups, page), score)),
      corrected: corrected(query, words, termOf), total,
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

  // The page

  /** A text of the page's language, which the partial search-script gives; its name where a theme lacks it. */
  const text = (name, values = {}) =>
    (settings["text" + name] ?? name).replace(/\{(\w+)\}/g, (_, key) => values[key]);

  const element = (tag, attributes = {}, ...content) => {
    const node = document.createElement(tag);
    for (const name in attributes) {
      if (name.startsWith("on")) node.addEventListener(name.slice(2), attributes[name]);
      else if (attributes[name] !== false) node.setAttribute(name, attributes[name]);
    }
    node.append(...content);
    return node;
  };

  const link = (path, words) => element("a", { href: new URL(path, base).href }, words);

  /** Text with the given folded words in <mark>. */
  const marked = (string, words, attributes) => {
    const pieces = [];
    let end = 0;
    for (const word of tokenize(string)) {
      if (!words.has(word.text)) continue;
      pieces.push(string.slice(end, word.start), element("mark", attributes, string.slice(word.start, word.end)));
      end = word.end;
    }
    return [...pieces, string.slice(end)];
  };

  /** A result's address, with the words to mark there after a tilde. */
  const address = ({ url }, { words }) => {
    const list = words.slice(0, 12).map(encodeURIComponent).join(",");
    return list ? url + (url.includes("#") ? "" : "#") + "~" + list : url;
  };

  const resultParts = (result, { words }) => {
    const set = new Set(words);
    return {
      title: marked(result.title, set),
      section: element("span", { class: "search-section" }, result.section),
      excerpt: [...(result.heading ? [element("b", {}, ...marked(result.heading, set)), " "] : []),
        ...marked(result.excerpt, set)],
    };
  };

  const pinnedBox = (pinned) => {
    if (!pinned) return [];
    const template = document.getElementById("search-help-" + pinned.topic) || document.getElementById("search-help");
    return [element("div", { class: "search-pinned", "data-topic": pinned.topic },
      template ? template.content.cloneNode(true) : link(settings.help || "", text("Help")))];
  };

  const literal = (found, again) =>
    element("button", { type: "button", class: "search-literal", onclick: () => again(found.query, true) },
      text("Literal", { query: found.query }));

  const note = (found, again) => found.corrected ? [element("p", { class: "search-note" },
    text("Corrected", { query: found.corrected }), " ", literal(found, again))] : [];

  const count = ({ results: { length }, isMore }) =>
    length === 1 && !isMore ? text("One") : text(isMore ? "First" : "Results", { count: length });

  const announcement = (found) => [
    found.pinned ? text("Pinned") : "",
    found.error ? text("Failed") : !found.results.length ? text("None", { query: found.query }) :
      count(found) + (found.corrected ? "." : ""),
    found.corrected ? text("Corrected", { query: found.corrected }) : "",
  ].filter(Boolean).join(" ");

  /** What helps where nothing was found or nothing can be. */
  const wayOut = (found, again) => {
    if (!found.error && found.results.length) return [];
    const words = (found.nearest || []).flatMap((word) => [" ",
      element("button", { type: "button", class: "search-nearest", onclick: () => again(word) }, word)]);
    return [element("p", { class: found.error ? "search-error" : "search-empty" },
      found.error ? text("Failed") + " " : text("None", { query: found.query }) + " ",
      ...(words.length ? [text("Nearest"), ...words, " "] : []),
      link(settings.indexPage || "a-z/", text("List")), " ",
      ...(settings.help ? [link(settings.help, text("Help"))] : []))];
  };

  /** Searches and never fails: an error becomes part of what was found. */
  const look = async (query, options) => {
    try {
      const found = await answer(query, { ...options, limit: options.limit + 1 });
      const isMore = found.results.length > options.limit;
      return { query, ...found, isMore, results: found.results.slice(0, options.limit) };
    } catch (error) {
      console.warn(error.message);
      return { query, error, results: [], words: [], pinned: error.pinned };
    }
  };

  const debounced = (action) => {
    let timer;
    return (...values) => {
      clearTimeout(timer);
      timer = setTimeout(action, 120, ...values);
    };
  };

  const searchPage = () => new URL(settings.page || "search/", base);
  const warmUp = () => openIndex(pageLanguage).catch(() => {});

  // The field in the header: combobox and listbox of the ARIA Authoring Practices

  const combobox = (form) => {
    const input = form.querySelector("input"), id = (input.id ||= "search-field") + "-list";
    const list = element("ul", { role: "listbox", id, "aria-label": text("Suggestions") });
    const before = element("div"), after = element("div");
    const panel = element("div", { class: "search-panel", hidden: "" }, before, list, after);
    const status = element("p", { class: "search-status", role: "status", "aria-live": "polite" });
    form.append(panel, status);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, "aria-haspopup": "listbox",
    })) input.setAttribute(name, value);
    let turn = 0, active = -1;

    const show = (open) => {
      panel.hidden = !open;
      input.setAttribute("aria-expanded", String(open && list.children.length > 0));
      if (!open) activate(-1);
    };
    const activate = (number) => {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = number;
      const option = list.children[active];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    };
    const go = (url) => {
      location.href = url;
      show(false);
    };
    const all = () => {
      const page = searchPage();
      page.hash = "q=" + encodeURIComponent(input.value.trim());
      return page.href;
    };
    const again = (query, literal) => {
      input.value = query;
      input.focus();
      return run(query, literal);
    };
    const run = async (query, literal) => {
      const mine = ++turn;
      if (!query.trim()) {
        list.replaceChildren();
        status.textContent = "";
        return show(false);
      }
      const found = await look(query.trim(), { limit: 6, literal });
      if (mine !== turn) return;
      activate(-1);
      before.replaceChildren(...pinnedBox(found.pinned), ...note(found, again));
      list.replaceChildren(...found.results.map((result, n) => {
        const { title, section, excerpt } = resultParts(result, found);
        const url = address(result, found);
        return element("li", {
          role: "option", id: id + "-" + n, class: "search-result", "aria-selected": "false", onclick: () => go(url),
          "data-url": url,
        }, element("span", { class: "search-title" }, ...title), " ", section, " ",
          element("span", { class: "search-excerpt" }, ...excerpt));
      }));
      list.hidden = !found.results.length;
      const more = found.results.length ? [element("p", { class: "search-more" }, element("a", { href: all() }, text("All")))] : [];
      after.replaceChildren(...wayOut(found, again), ...more);
      show(true);
      status.textContent = announcement(found);
    };

    input.addEventListener("focus", warmUp);
    input.addEventListener("input", debounced(() => run(input.value)));
    input.addEventListener("keydown", (event) => {
      const last = list.children.length - 1;
      const moves = {
        ArrowDown: () => activate(active < last ? active + 1 : 0), ArrowUp: () => activate(active > 0 ? active - 1 : last),
        Home: active >= 0 && (() => activate(0)), End: active >= 0 && (() => activate(last)),
      };
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") {
        if (!panel.hidden) show(false);
        else input.value = "";
        event.preventDefault();
      } else if (moves[event.key] && last >= 0) {
        event.preventDefault();
        show(true);
        moves[event.key]();
      }
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (active >= 0) go(list.children[active].dataset.url);
      else if (input.value.trim()) go(all());
    });
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || show(false));
    panel.addEventListener("mousedown", (event) => event.target.closest("a, button") || event.preventDefault());
  };

  // The search page: the query and the filters live in the fragment

  const SHOWN = 8, MORE = 12;

  const searchForm = (form) => {
    const input = form.querySelector("input"), place = document.querySelector("[data-search-results]");
    const filters = [...form.querySelectorAll("[data-search-filter]")];
    const summary = form.querySelector("[data-search-filters]"), noneChosen = summary?.textContent;
    const pin = form.querySelector("[data-search-pinned]") || place.appendChild(element("div"));
    const status = element("p", { class: "search-status", role: "status", "aria-live": "polite" });
    const body = element("div");
    let turn = 0, shown = SHOWN;
    place.append(status, body);
    for (const box of form.querySelectorAll(".search-filters")) box.hidden = false;

    const state = () => new URLSearchParams([["q", input.value.trim()],
      ...filters.map((select) => [select.dataset.searchFilter, select.value])].filter(([, value]) => value));
    const keep = () => history.replaceState(history.state, "", "#" + String(state()).replaceAll("+", "%20"));
    const again = (query, literal) => {
      input.value = query;
      keep();
      return run(literal);
    };
    const run = async (asTyped, more = 0) => {
      const mine = ++turn, { q: query = "", ...chosen } = Object.fromEntries(state());
      const before = more && shown, chosenCount = Object.keys(chosen).length;
      shown = more ? shown + more : SHOWN;
      if (summary) {
        summary.textContent = chosenCount ? summary.dataset.searchFilters.replace("{count}", chosenCount) : noneChosen;
      }
      if (!query) {
        status.textContent = "";
        pin.replaceChildren();
        return body.replaceChildren();
      }
      const timer = setTimeout(() => { status.textContent = text("Loading"); }, 400);
      const found = await look(query, { limit: shown, literal: asTyped, ...chosen });
      clearTimeout(timer);
      if (mine !== turn) return;
      const items = found.results.map((result) => {
        const { title, section, excerpt } = resultParts(result, found);
        return element("li", { class: "search-result" },
          element("a", { class: "search-title", href: address(result, found) }, ...title), " ", section,
          element("p", { class: "search-excerpt" }, ...excerpt));
      });
      // What stays is not made again, so that no reader loses the place in a telephone number.
      if (pin.firstChild?.dataset.topic !== found.pinned?.topic) pin.replaceChildren(...pinnedBox(found.pinned));
      const nothing = !items.length && document.querySelector("[data-search-nothing]");
      body.replaceChildren(...(found.corrected ? [literal(found, again)] : []), ...wayOut(found, again),
        ...(nothing ? [nothing.content.cloneNode(true)] : []),
        ...(items.length ? [element("ol", { class: "search-results" }, ...items)] : []),
        ...(found.isMore ? [element("button", { type: "button", class: "button search-more-results",
          onclick: () => run(asTyped, MORE) }, text("More"))] : []));
      status.textContent = announcement(found);
      // The button that was pressed is gone: the first of the new results follows it.
      if (before) items[before]?.querySelector("a").focus();
    };
    const read = () => {
      const values = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
      if (!values.has("q")) return;
      input.value = values.get("q");
      for (const select of filters) select.value = values.get(select.dataset.searchFilter) || "";
      run();
    };
    const change = () => {
      keep();
      run();
    };

    input.addEventListener("focus", warmUp);
    input.addEventListener("input", debounced(change));
    for (const select of filters) select.addEventListener("change", change);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      change();
      // The keyboard of a phone would cover what was found.
      if (matchMedia("(pointer: coarse)").matches) input.blur();
    });
    addEventListener("hashchange", read);
    read();
  };

  /** Takes the words that a result's link brought off the address, and marks them on the page. */
  const arrive = () => {
    const at = location.hash.indexOf("~");
    if (at < 0) return;
    let words;
    try {
      words = new Set(location.hash.slice(at + 1).split(",").map(decodeURIComponent));
    } catch {
      return;
    }
    const anchor = location.hash.slice(0, at);
    history.replaceState(history.state, "", location.pathname + location.search);
    if (anchor.length > 1) location.replace(anchor);
    const root = document.querySelector("main") || document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest("script, style, form, textarea, mark")) nodes.push(walker.currentNode);
    }
    for (const node of nodes) {
      const pieces = marked(node.data, words, { class: "search-hit" });
      if (pieces.length > 1) node.replaceWith(...pieces);
    }
  };

  if (script.isConnected) {
    const start = () => {
      document.querySelectorAll("form[data-search]").forEach(combobox);
      document.querySelectorAll("form[data-search-page]").forEach(searchForm);
      arrive();
      addEventListener("hashchange", arrive);
      addEventListener("keydown", (event) => {
        const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
        if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
        const input = document.querySelector("[data-search-page] input, [data-search] input");
        if (!input) return;
        event.preventDefault();
        input.focus();
      });
    };
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
    else start();
  }
})();
