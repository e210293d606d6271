// Results: which pages are wanted, and what is shown of them

const filter = (index, { section, audience }) => {
  if (!section && !audience) return () => true;
  if (!hasPart(index, "f", 0)) return () => false;
  const { texts, manifest } = index, [head, pages] = texts[manifest.name("f", 0)].split("\n");
  const combinations = head.split(",").map((combination) => combination.split("+"));
  return (page) => {
    const code = pages.charCodeAt(page);
    const [number, ...audiences] = combinations[code - 35 - (code > 92) - (code > 0xd7ff) * 0x800] || [];
    return (!section || manifest.sections[number] === section) && (!audience || audiences.includes(audience));
  };
};

const recordPart = ({ manifest }, page) => Math.floor(page / manifest.pagesInPart);

/** Null where a part does not have the page. */
const result = (index, page, passage, score) => {
  const { texts, manifest } = index;
  const line = texts[manifest.name("p", recordPart(index, page))].split("\n")[page % manifest.pagesInPart];
  if (line === undefined) {
    if (!index.isLenient) throw damaged();
    index.gap = damaged();
    return null;
  }
  const fields = line.split("\t"), at = 3 + passage * 3, [section, language] = fields[0].split("@");
  const { pathname, hash } = new URL(fields[1] + (fields[at] ? "#" + fields[at] : ""), base);
  return {
    url: pathname + hash, title: fields[2], section: manifest.sections[section],
    ...language && { language }, heading: fields[at + 1] || "", excerpt: fields[at + 2] || fields[5] || "",
    score,
  };
};
