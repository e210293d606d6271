// The search page. What is looked for stands in the address of a shared link alone, and is taken out of it at once: the
// address would keep it in the browser's history.

const SHOWN = 8, MORE = 12;

const searchForm = (form, handed) => {
  const input = form.querySelector("input"), place = document.querySelector("[data-search-results]");
  const filters = [...form.querySelectorAll("[data-search-filter]")];
  const summary = form.querySelector("[data-search-filters]"), noneChosen = summary?.textContent;
  const pin = form.querySelector("[data-search-pinned]") || place.appendChild(element("div"));
  const status = element("p", { class: "search-status", role: "status", "aria-live": "polite" });
  const body = element("div");
  let turn = 0, shown = SHOWN;
  place.append(status, body);
  for (const box of form.querySelectorAll(".search-filters")) box.hidden = false;

  const clear = () => {
    status.textContent = "";
    pin.replaceChildren();
    body.replaceChildren();
  };
  const state = () => new URLSearchParams([["q", input.value.trim()],
    ...filters.map((select) => [select.dataset.searchFilter, select.value])].filter(([, value]) => value));
  const sharedLink = () => {
    const page = new URL(location.href);
    page.hash = String(state()).replaceAll("+", "%20");
    return page.href;
  };
  const again = (query, literal) => {
    input.value = query;
    return run(literal);
  };
  const run = async (asTyped, more = 0) => {
    const mine = ++turn, { q: query = "", ...chosen } = Object.fromEntries(state());
    const before = more && shown, chosenCount = Object.keys(chosen).length;
    shown = more ? shown + more : SHOWN;
    if (summary) {
      summary.textContent = chosenCount ? summary.dataset.searchFilters.replace("{count}", chosenCount) : noneChosen;
    }
    if (!query) return clear();
    const timer = setTimeout(() => { status.textContent = text("Loading"); }, 400);
    const found = await look(query, { limit: shown, literal: asTyped, all: shown > SHOWN, ...chosen });
    clearTimeout(timer);
    if (mine !== turn) return;
    const items = found.results.map((result) => {
      const { title, section, excerpt } = resultParts(result, found);
      return element("li", { class: "search-result" },
        element("a", { class: "search-title", href: result.url, onclick: openResult(result.url, found.words) }, ...title), " ", section,
        element("p", { class: "search-excerpt" }, ...excerpt));
    });
    // What stays is not made again, so that no reader loses the place in a telephone number.
    if (pin.firstChild?.dataset.topic !== found.pinned?.topic) {
      pin.replaceChildren(...pinnedBox(found.pinned));
      bringUp(input, pin);
    }
    const nothing = !items.length && document.querySelector("[data-search-nothing]");
    body.replaceChildren(...(found.corrected ? [literal(found, again)] : []), ...wayOut(found, again),
      ...(nothing ? [nothing.content.cloneNode(true)] : []),
      ...(items.length ? [element("ol", { class: "search-results" }, ...items)] : []),
      ...(found.isMore ? [element("button", { type: "button", class: "button search-more-results",
        onclick: () => run(asTyped, MORE) }, text("More"))] : []), ...(found.error ? [] : [copyButton(sharedLink)]));
    status.replaceChildren(
      ...(found.pinned ? [element("span", { class: "visually-hidden" }, text("Pinned") + " ")] : []), outcome(found));
    // The button that was pressed is gone: the first of the new results follows it.
    if (before) items[before]?.querySelector("a").focus();
  };
  const show = (query, filterValues) => {
    input.value = query;
    for (const select of filters) select.value = filterValues(select.dataset.searchFilter) || "";
    run();
  };
  const read = () => {
    const values = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
    if (!values.has("q")) return false;
    history.replaceState(history.state, "", location.pathname + location.search);
    show(values.get("q"), (name) => values.get(name));
    return true;
  };
  const change = () => run();

  input.addEventListener("focus", warmUp);
  input.addEventListener("input", debounced(change));
  for (const select of filters) select.addEventListener("change", change);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
    // The keyboard of a phone would cover what was found.
    if (matchMedia("(pointer: coarse)").matches) input.blur();
  });
  // The page's own script empties the form when the page is left. Whoever comes back finds it as it is at first, with or
  // without the browser's memory of the page, and after a leave in a hurry too.
  form.addEventListener("reset", () => {
    turn++;
    if (summary) summary.textContent = noneChosen;
    clear();
  });
  addEventListener("hashchange", read);
  if (!read() && handed.query) show(String(handed.query), () => "");
};
