// What is shown of an answer, by the field and by the page alike

/** A page that stands in for a missing translation is marked with its language, in the words of this one. */
const inLanguage = ({ language }) => ({ lang: language ?? false });
const languageName = ({ language }) => language && new Intl.DisplayNames([pageLanguage], { type: "language" }).of(language);

const resultParts = (result, { words }) => {
  const set = new Set(words);
  return {
    title: [element("span", inLanguage(result), ...marked(result.title, set))],
    section: element("span", { class: "search-section" }, [result.section, languageName(result)].filter(Boolean).join(" · ")),
    excerpt: [element("span", inLanguage(result), ...(result.heading ? [element("b", {}, ...marked(result.heading, set)), " "] : []),
      ...marked(result.excerpt, set))],
  };
};

const pinnedBox = (pinned) => {
  if (!pinned) return [];
  const template = document.getElementById("search-help-" + pinned.topic) || document.getElementById("search-help");
  return [element("div", { class: "search-pinned", "data-topic": pinned.topic },
    ...(template ? [template.content.cloneNode(true)] : []),
    ...(settings.help || !template ? [link(settings.help || "", text("Help"))] : []))];
};

const literal = (found, again) =>
  element("button", { type: "button", class: "search-literal", onclick: () => again(found.query, true) },
    text("Literal", { query: found.query }));

const note = (found, again) => found.corrected ? [element("p", { class: "search-note" },
  text("Corrected", { query: found.corrected }), " ", literal(found, again))] : [];

const count = ({ results: { length }, isMore }) =>
  length === 1 && !isMore ? text("One") : text(isMore ? "First" : "Results", { count: length });

const outcome = (found) => [
  found.error ? text("Failed") : !found.results.length ? found.message :
    count(found) + (found.corrected ? "." : ""),
  found.corrected ? text("Corrected", { query: found.corrected }) : "",
  !found.results.length && found.near?.length ? text("Nearest") + " " + found.near.join(", ") : "",
].filter(Boolean).join(" ");

/** For those who hear the page; help is there to see. */
const announcement = (found) => [found.pinned ? text("Pinned") : "", outcome(found)].filter(Boolean).join(" ");

/** Under the keyboard of a phone the first call of a card may lie out of sight: then the field goes to the top. */
const bringUp = (input, pin) => {
  const call = pin.querySelector("a"), seen = window.visualViewport;
  if (call && seen && call.getBoundingClientRect().bottom > seen.offsetTop + seen.height) {
    input.scrollIntoView({ block: "start" });
  }
};

/** What helps where nothing was found or nothing can be. */
const wayOut = (found, again) => {
  if (!found.error && found.results.length) return [];
  const words = (found.near || []).flatMap((word) => [" ",
    element("button", { type: "button", class: "search-nearest", onclick: () => again(word) }, word)]);
  return [element("p", { class: found.error ? "search-error" : "search-empty" },
    found.error ? text("Failed") + " " : found.message + " ",
    ...(words.length ? [text("Nearest"), ...words, " "] : []),
    link(settings.indexPage || "a-z/", text("List")), " ",
    ...(settings.help ? [link(settings.help, text("Help"))] : []))];
};
