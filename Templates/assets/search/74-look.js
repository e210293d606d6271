// Asking, for a field

/** Searches and never fails: an error becomes part of what was found. */
const look = async (query, options) => {
  try {
    const found = await answer(query, { ...options, limit: options.limit + 1 });
    const isMore = found.results.length > options.limit || found.hasRest;
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
