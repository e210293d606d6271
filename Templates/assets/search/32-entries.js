// Entries: the file of each index whose name is always the same

const renewals = Object.create(null);

/** The language of an index of this site: pt finds pt-BR where no pt is. */
const languageOf = (wanted) => {
  const codes = script.getAttributeNames().filter((name) => /^data-index-(?!page$)/.test(name)).map((name) => name.slice(11));
  const code = wanted.toLowerCase();
  return codes.includes(code) ? code : codes.sort().find((other) => other.startsWith(code + "-"));
};

const readEntry = async (language, query = "") => {
  await load(script.getAttribute("data-index-" + language) + query);
  const index = indexes[language];
  if (index && index.version !== VERSION) {
    throw failure("The search index has version " + index.version + ", not " + VERSION + ".");
  }
  if (!index?.texts.index) throw damaged();
  // Queries that are being answered keep what they began with.
  Object.assign(index, { manifest: readManifest(index.texts.index), parts: {} });
};

/**
 * Loads an entry once more, past every cache: a browser or a host may hold an older one, whose parts are gone. The time
 * makes an address that none of them knows, and tells nothing of a query.
 */
const renew = (language) => renewals[language] ||= readEntry(language, "?fresh=" + Date.now()).catch((error) => {
  // Without a network nothing was renewed: the next query tries once more.
  delete renewals[language];
  throw error;
});

/** Sees to it that an index has been entered, and says by which code it goes. */
const openIndex = async (wanted) => {
  const language = languageOf(wanted);
  if (!language) throw failure("This site has no search index for this language.");
  if (!indexes[language]?.manifest) await readEntry(language).catch(() => renew(language));
  return language;
};
