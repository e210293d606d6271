// Asking, for a field

/** Searches and never fails: an error becomes part of what was found. */
const look = async (query, options) => {
  try {
    return { query, ...await answer(query, options) };
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
