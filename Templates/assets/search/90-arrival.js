// The page that a result leads to

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
