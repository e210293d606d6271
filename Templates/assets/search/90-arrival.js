// The page that a result leads to

/** Marks the words of a search on the page. */
const welcome = (list) => {
  if (!Array.isArray(list) || !list.length) return;
  const words = new Set(list);
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
