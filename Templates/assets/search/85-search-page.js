// The search page: the query and the filters live in the fragment

const SHOWN = 8, MORE = 12;

const searchForm = (form) => {
  const input = form.querySelector("input"), place = document.querySelector("[data-search-results]");
  const filters = [...form.querySelectorAll("[data-search-filter]")];
  const summary = form.querySelector("[data-search-filters]"), noneChosen = summary?.textContent;
  const pin = form.querySelector("[data-search-pinned]") || place.appendChild(element("div"));
  const status = element("p", { class: "search-status", role: "status", "aria-live": "polite" });
  const body = element("div");
  let turn = 0, shown = SHOWN;
  place.append(status, body);
  for (const box of form.querySelectorAll(".search-filters")) box.hidden = false;

  const state = () => new URLSearchParams([["q", input.value.trim()],
    ...filters.map((select) => [select.dataset.searchFilter, select.value])].filter(([, value]) => value));
  const keep = () => history.replaceState(history.state, "", "#" + String(state()).replaceAll("+", "%20"));
  const again = (query, literal) => {
    input.value = query;
    keep();
    return run(literal);
  };
  const run = async (asTyped, more = 0) => {
    const mine = ++turn, { q: query = "", ...chosen } = Object.fromEntries(state());
    const before = more && shown, chosenCount = Object.keys(chosen).length;
    shown = more ? shown + more : SHOWN;
    if (summary) {
      summary.textContent = chosenCount ? summary.dataset.searchFilters.replace("{count}", chosenCount) : noneChosen;
    }
    if (!query) {
      status.textContent = "";
      pin.replaceChildren();
      return body.replaceChildren();
    }
    const timer = setTimeout(() => { status.textContent = text("Loading"); }, 400);
    const found = await look(query, { limit: shown, literal: asTyped, all: shown > SHOWN, ...chosen });
    clearTimeout(timer);
    if (mine !== turn) return;
    const items = found.results.map((result) => {
      const { title, section, excerpt } = resultParts(result, found);
      return element("li", { class: "search-result" },
        element("a", { class: "search-title", href: address(result, found) }, ...title), " ", section,
        element("p", { class: "search-excerpt" }, ...excerpt));
    });
    // What stays is not made again, so that no reader loses the place in a telephone number.
    if (pin.firstChild?.dataset.topic !== found.pinned?.topic) pin.replaceChildren(...pinnedBox(found.pinned));
    const nothing = !items.length && document.querySelector("[data-search-nothing]");
    body.replaceChildren(...(found.corrected ? [literal(found, again)] : []), ...wayOut(found, again),
      ...(nothing ? [nothing.content.cloneNode(true)] : []),
      ...(items.length ? [element("ol", { class: "search-results" }, ...items)] : []),
      ...(found.isMore ? [element("button", { type: "button", class: "button search-more-results",
        onclick: () => run(asTyped, MORE) }, text("More"))] : []));
    status.textContent = announcement(found);
    // The button that was pressed is gone: the first of the new results follows it.
    if (before) items[before]?.querySelector("a").focus();
  };
  const read = () => {
    const values = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
    if (!values.has("q")) return;
    input.value = values.get("q");
    for (const select of filters) select.value = values.get(select.dataset.searchFilter) || "";
    run();
  };
  const change = () => {
    keep();
    run();
  };

  input.addEventListener("focus", warmUp);
  input.addEventListener("input", debounced(change));
  for (const select of filters) select.addEventListener("change", change);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
    // The keyboard of a phone would cover what was found.
    if (matchMedia("(pointer: coarse)").matches) input.blur();
  });
  addEventListener("hashchange", read);
  read();
};
