// Only a script that stands in a page has fields to serve

if (script.isConnected) {
  const start = () => {
    const handed = receive();
    document.querySelectorAll("form[data-search]").forEach(combobox);
    document.querySelectorAll("form[data-search-page]").forEach((form) => searchForm(form, handed));
    welcome(handed.words);
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
