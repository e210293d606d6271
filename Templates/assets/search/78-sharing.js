// A search is shared by whoever wants to: its link holds its words, so it is made only when asked for

/** A button that copies a link, and says so; where the browser does not let it, the link stands there to be copied. */
const copyButton = (link) => {
  const told = element("span", { "aria-live": "polite" });
  const copy = async () => {
    const address = link();
    try {
      await navigator.clipboard.writeText(address);
      told.textContent = text("Copied");
    } catch {
      const field = element("input", { readonly: "", "aria-label": text("CopyLink") });
      field.value = address;
      told.replaceChildren(text("CopyLink") + " ", field);
      field.select();
    }
  };
  return element("p", { class: "search-share" },
    element("button", { type: "button", class: "button button-quiet", onclick: copy }, text("Copy")), " ", told);
};
