// Elements of the page

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
    // Of words that overlap, as in dense scripts, what the one before has not marked.
    const start = Math.max(word.start, end);
    if (!words.has(word.text) || start >= word.end) continue;
    pieces.push(string.slice(end, start), element("mark", attributes, string.slice(start, word.end)));
    end = word.end;
  }
  return [...pieces, string.slice(end)];
};
