// The manifest of an index

/** What stands for the place of a part that begins with a word. */
const placeOf = (word = "") =>
  [...word].reduce((hash, c) => (hash * 257 + c.charCodeAt()) % 2 ** 35, 0).toString(32);

const readManifest = (text) => {
  const lines = text.split("\n"), numbers = lines[0].split(" ").map(Number);
  if (lines.length !== 11 || numbers.length !== 5 || !numbers.every((n) => n >= 0 && n < 2 ** 31) || !numbers[1]) throw damaged();
  const [pages, pagesInPart, wordParts, reverseParts, isOneFile] = numbers;
  const bounds = frontCoded(lines[4]), reverseBounds = frontCoded(lines[5]), count = wordParts + reverseParts;
  const edges = { w: bounds, r: reverseBounds }, starts = { w: 0, r: wordParts, f: count };
  /** Three digits each for the parts that words are found by, then two each for those of pages. */
  const versionOf = (kind, number) => {
    const length = kind === "p" ? 2 : 3, start = kind === "p" ? 3 * count + 3 : 3 * starts[kind];
    return lines[8].slice(start + length * number, start + length * (number + 1));
  };
  return {
    pages, pagesInPart, reverseParts, oneFile: isOneFile, bounds, reverseBounds,
    sections: lines[2].split("\t"), stop: new Set(frontCoded(lines[3])), endings: new Set(lines[6].split(",")),
    sounds: soundPairs(lines[9]), spelt: lines[10].split(" "),
    /** What a part is called, by its kind and number. */
    name: (kind, number) => kind + (isOneFile ? number :
      (edges[kind] ? placeOf(edges[kind][number - 1]) : number) + "-" + lines[7] + versionOf(kind, number)),
  };
};
