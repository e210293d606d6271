"use strict";
// What the preview adds to a page: it loads itself again when it has changed, keeps its place and what was typed,
// takes new style sheets without loading, and shows what is to be mended. Nothing of it is ever published.
(() => {
  const { fingerprint, server } = document.currentScript.dataset;
  const overlayStyles = "{{overlay.css}}";
  const storageKey = `handrail-preview ${location.pathname}`;

  // Where the reader is: kept over a reload that the preview makes, in this tab alone, and forgotten once restored.

  const ownText = (element) => element.textContent.trim().replace(/\s+/g, " ").slice(0, 80);

  const fieldName = (field) => {
    const label = field.getAttribute("aria-label") ?? (field.labels?.[0] ? ownText(field.labels[0]) : "");
    return [field.form?.id ?? "", field.type, field.name, field.id, label].join("|");
  };

  const detailsName = (details) => [details.className, details.id, ownText(details.querySelector("summary") ?? details)].join("|");

  // Elements by their names; those that share one are told apart by their order.
  const named = (elements, nameOf) => {
    const counts = new Map();
    return new Map([...elements].map((element) => {
      const name = nameOf(element);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [`${name}|${count}`, element];
    }));
  };

  const fields = () => named(
    document.querySelectorAll("input:not([type=hidden], [type=file], [type=password]), textarea, select"), fieldName);
  const details = () => named(document.querySelectorAll("details"), detailsName);
  const isTicked = (field) => field.type === "checkbox" || field.type === "radio";

  const remember = () => {
    const focused = [...fields()].find(([, field]) => field === document.activeElement);
    const place = {
      left: scrollX,
      top: scrollY,
      fields: [...fields()].map(([name, field]) => [name, isTicked(field) ? field.checked : field.value]),
      open: [...details()].map(([name, element]) => [name, element.open]),
      focused: focused?.[0],
    };
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(place));
    } catch {
      // Without storage the page is loaded all the same.
    }
  };

  const restoreField = (field, value) => {
    if (!field || value === (isTicked(field) ? field.checked : field.value)) return;
    if (isTicked(field)) field.checked = value;
    else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const restore = () => {
    let place;
    try {
      place = JSON.parse(sessionStorage.getItem(storageKey));
      sessionStorage.removeItem(storageKey);
    } catch {
      return;
    }
    if (!place) return;
    const known = { fields: fields(), details: details() };
    for (const [name, isOpen] of place.open) {
      const element = known.details.get(name);
      if (element) element.open = isOpen;
    }
    for (const [name, value] of place.fields) restoreField(known.fields.get(name), value);
    known.fields.get(place.focused)?.focus({ preventScroll: true });
    scrollTo({ left: place.left, top: place.top, behavior: "instant" });
  };

  // The page's own script empties forms when the page is shown: restore after it.
  addEventListener("pageshow", () => setTimeout(restore));

  let isReloading = false;
  const reload = () => {
    if (isReloading) return;
    isReloading = true;
    disconnect();
    remember();
    location.reload();
  };

  // New style sheets are laid beside the old ones, which go when the new ones are there: the page is never without.

  const swapStyles = (addresses) => {
    const links = [...document.querySelectorAll("link[rel=stylesheet]:not([data-replaced])")];
    links.forEach((link, index) => {
      const address = addresses[index];
      if (!address || link.getAttribute("href") === address) return;
      const successor = link.cloneNode();
      successor.setAttribute("href", address);
      link.dataset.replaced = "";
      successor.addEventListener("load", () => link.remove());
      successor.addEventListener("error", () => {
        successor.remove();
        delete link.dataset.replaced;
      });
      link.after(successor);
    });
  };

  // What is to be mended.

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const button = (text, action) => {
    const made = element("button", "", text);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  };

  const host = element("handrail-preview");
  host.lang = "en";
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayStyles);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);

  const list = (diagnostics) => {
    const items = diagnostics.map((diagnostic) => {
      const item = element("li", diagnostic.severity);
      if (diagnostic.place) item.append(element("p", "place", diagnostic.place));
      item.append(element("p", "message", `${diagnostic.severity}: ${diagnostic.message} `, element("span", "rule", `[${diagnostic.rule}]`)));
      if (diagnostic.excerpt) item.append(element("pre", "", diagnostic.excerpt.trimEnd()));
      if (diagnostic.hint) item.append(element("p", "hint", diagnostic.hint));
      return item;
    });
    return element("ul", "", ...items);
  };

  let overlay = null;
  let focusBefore = null;

  const hideOverlay = () => {
    if (!overlay) return;
    const hadFocus = document.activeElement === host;
    overlay.remove();
    overlay = null;
    if (hadFocus) focusBefore?.focus({ preventScroll: true });
  };

  const showProblems = (diagnostics) => {
    const hadOverlay = Boolean(overlay);
    if (!hadOverlay) focusBefore = document.activeElement;
    overlay?.remove();
    const title = element("h2", "", diagnostics.length === 1 ? "One thing to mend" : `${diagnostics.length} things to mend`);
    title.id = "title";
    const explanation = element("p", "", "The page beneath is the last good one. This goes by itself once you have mended and saved the file.");
    explanation.id = "explanation";
    overlay = element("section", "overlay", element("div", "bar", title, button("Hide (Esc)", hideOverlay)), explanation, list(diagnostics));
    overlay.setAttribute("role", "alertdialog");
    overlay.setAttribute("aria-labelledby", "title");
    overlay.setAttribute("aria-describedby", "explanation");
    overlay.tabIndex = -1;
    root.append(overlay);
    if (!hadOverlay) overlay.focus({ preventScroll: true });
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hideOverlay();
  }, true);

  let panel = null;
  const closedKey = "handrail-preview closed findings";
  const panelKey = "handrail-preview open findings";

  const showFindings = (diagnostics) => {
    const isOpen = panel ? panel.open : sessionStorage.getItem(panelKey) !== null;
    panel?.remove();
    panel = null;
    const content = JSON.stringify(diagnostics);
    if (diagnostics.length === 0 || sessionStorage.getItem(closedKey) === content) return;
    const title = diagnostics.length === 1 ? "1 finding on this page" : `${diagnostics.length} findings on this page`;
    panel = element("details", "findings", element("summary", "", title), list(diagnostics), button("Close until they change", () => {
      sessionStorage.setItem(closedKey, content);
      panel.remove();
      panel = null;
    }));
    panel.open = isOpen;
    panel.addEventListener("toggle", () => {
      if (panel?.open) sessionStorage.setItem(panelKey, "");
      else sessionStorage.removeItem(panelKey);
    });
    root.append(panel);
  };

  // The event stream. A browser holds few connections to one server, and one page with a stream keeps one of them: a
  // page that nobody sees lets its own go as soon as another page is looked at.

  let source = null;
  let retry = 0;
  const others = new BroadcastChannel("handrail-preview");

  const disconnect = () => {
    clearTimeout(retry);
    source?.close();
    source = null;
  };

  const shown = { problems: "[]", findings: "[]" };
  const onChange = (name, data, show) => {
    if (shown[name] === data) return;
    shown[name] = data;
    show(JSON.parse(data));
  };

  const connect = () => {
    if (source || isReloading) return;
    const page = encodeURIComponent(location.pathname);
    source = new EventSource(`/_handrail/events?page=${page}&fingerprint=${encodeURIComponent(fingerprint)}`);
    source.addEventListener("hello", (event) => {
      if (event.data !== server) reload();
    });
    source.addEventListener("reload", reload);
    source.addEventListener("styles", (event) => swapStyles(JSON.parse(event.data)));
    source.addEventListener("problems", (event) => onChange("problems", event.data, (diagnostics) => {
      if (diagnostics.length) showProblems(diagnostics);
      else hideOverlay();
    }));
    source.addEventListener("findings", (event) => onChange("findings", event.data, showFindings));
    source.addEventListener("error", () => {
      // The browser tries again by itself, but not after an answer that was no stream.
      if (source?.readyState !== EventSource.CLOSED) return;
      disconnect();
      retry = setTimeout(connect, 1000);
    });
  };

  others.addEventListener("message", () => {
    if (document.hidden) disconnect();
  });

  const look = () => {
    if (document.hidden) return;
    others.postMessage("looked at");
    connect();
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", look);
  look();
})();
