// What one page hands to the next

// An address would stay in the browser's history, and storage on the device. The name of a window lives in its tab alone;
// the next page reads it and gives it back, and browsers empty it on the way to another site.
const HANDED = "handrail-search:";

/** Goes to a page of the site and hands it a query, or words to mark. */
const lead = (url, handed) => {
  const to = new URL(url, location.href);
  const isHere = to.pathname === location.pathname && to.hash;
  if (!isHere) window.name = HANDED + JSON.stringify({ ...handed, to: to.pathname, name: window.name });
  location.href = to.href;
  if (isHere) welcome(handed.words);
};

/** What the page before has handed to this one. */
const receive = () => {
  if (!window.name.startsWith(HANDED)) return {};
  let handed = {};
  try {
    handed = JSON.parse(window.name.slice(HANDED.length));
  } catch {
    // Whoever wrote it, it is for nobody.
  }
  window.name = String(handed.name ?? "");
  return handed.to === location.pathname ? handed : {};
};

/** Opens a result and has its words marked there; in a new tab a browser opens it as it is. */
const openResult = (url, words) => (event) => {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  lead(url, { words });
};
