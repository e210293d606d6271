// Loading: data files are scripts, since a page opened without a server can load nothing else

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
