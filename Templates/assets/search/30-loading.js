// Loading: data files are scripts, since a page opened without a server can load nothing else

const failure = (message) => new Error(message);
const damaged = () => failure("The search index is damaged or cut short.");
const indexes = Object.create(null);
const loading = Object.create(null);

/** Data files call this, with pairs of a part's name and its text. */
const part = (version, language, ...pairs) => {
  const index = indexes[language.toLowerCase()] ||= { language, texts: Object.create(null) };
  index.version = version;
  if (version !== VERSION) return;
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
