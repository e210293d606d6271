// The field in the header: combobox and listbox of the ARIA Authoring Practices

const combobox = (form) => {
  const input = form.querySelector("input"), id = (input.id ||= "search-field") + "-list";
  const list = element("ul", { role: "listbox", id, "aria-label": text("Suggestions") });
  const before = element("div"), after = element("div");
  const panel = element("div", { class: "search-panel", hidden: "" }, before, list, after);
  const status = element("p", { class: "search-status", role: "status", "aria-live": "polite" });
  form.append(panel, status);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, "aria-haspopup": "listbox",
  })) input.setAttribute(name, value);
  let turn = 0, active = -1, choices = [];

  const show = (open) => {
    panel.hidden = !open;
    input.setAttribute("aria-expanded", String(open && list.children.length > 0));
    if (!open) activate(-1);
  };
  const activate = (number) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = number;
    const option = list.children[active];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  };
  // What is still looked for opens nothing then.
  const close = () => {
    turn++;
    show(false);
  };
  const choose = (number) => {
    choices[number]();
    close();
  };
  const all = () => {
    lead(searchPage(), { query: input.value.trim() });
    close();
  };
  const again = (query, literal) => {
    input.value = query;
    input.focus();
    return run(query, literal);
  };
  const run = async (query, literal) => {
    const mine = ++turn;
    if (!query.trim()) {
      list.replaceChildren();
      status.textContent = "";
      return show(false);
    }
    const found = await look(query.trim(), { limit: 6, literal });
    if (mine !== turn) return;
    activate(-1);
    before.replaceChildren(...pinnedBox(found.pinned), ...note(found, again));
    choices = found.results.map(({ url }) => () => lead(url, { words: found.words }));
    list.replaceChildren(...found.results.map((result, n) => {
      const { title, section, excerpt } = resultParts(result, found);
      return element("li", {
        role: "option", id: id + "-" + n, class: "search-result", "aria-selected": "false", onclick: () => choose(n),
      }, element("span", { class: "search-title" }, ...title), " ", section, " ",
        element("span", { class: "search-excerpt" }, ...excerpt));
    }));
    list.hidden = !found.results.length;
    const more = found.results.length ? [element("p", { class: "search-more" },
      element("button", { type: "button", class: "search-all", onclick: all }, text("All")))] : [];
    after.replaceChildren(...wayOut(found, again), ...more);
    show(true);
    bringUp(input, before);
    status.textContent = announcement(found);
  };

  input.addEventListener("focus", warmUp);
  const typed = debounced((asked) => asked === turn && run(input.value));
  input.addEventListener("input", () => typed(turn));
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    const moves = {
      ArrowDown: () => activate(active < last ? active + 1 : 0), ArrowUp: () => activate(active > 0 ? active - 1 : last),
      Home: active >= 0 && (() => activate(0)), End: active >= 0 && (() => activate(last)),
    };
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (panel.hidden) input.value = "";
      close();
      event.preventDefault();
    } else if (moves[event.key] && last >= 0) {
      event.preventDefault();
      show(true);
      moves[event.key]();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (active >= 0) choose(active);
    else if (input.value.trim()) all();
  });
  // Emptied by the page's own script: nothing of what was found stays.
  form.addEventListener("reset", () => {
    list.replaceChildren();
    status.textContent = "";
    close();
  });
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
  panel.addEventListener("mousedown", (event) => event.target.closest("a, button") || event.preventDefault());
};
