// Results: which pages are wanted, and what is shown of them

const filter = ({ texts, manifest }, { section, audience }) => {
  if (!section && !audience) return () => true;
  const [head, pages] = texts.f.split("\n");
  const combinations = head.split(",").map((combination) => combination.split("+"));
  return (page) => {
    const code = pages.charCodeAt(page);
    const [number, ...audiences] = combinations[code - 35 - (code > 92 ? 1 : 0)] || [];
    return (!section || manifest.sections[number] === section) && (!audience || audiences.includes(audience));
  };
};

const result = ({ texts, manifest }, page, passage, score) => {
  const line = texts["p" + Math.floor(page / manifest.pagesInPart)].split("\n")[page % manifest.pagesInPart];
  if (line === undefined) throw damaged();
  const fields = line.split("\t"), at = 3 + passage * 3;
  return {
    url: base.pathname + fields[1] + (fields[at] ? "#" + fields[at] : ""), title: fields[2],
    section: manifest.sections[fields[0]], heading: fields[at + 1] || "", excerpt: fields[at + 2] || fields[5] || "",
    score,
  };
};
