// The manifest of an index

const readManifest = (text) => {
  const lines = text.split("\n");
  if (lines.length !== 15) throw damaged();
  const numbers = lines[0].split(" ").map(Number);
  if (numbers.length !== 5 || !numbers.every((n) => n >= 0 && n < 2 ** 31) || !numbers[1]) throw damaged();
  const list = (line, by) => line ? line.split(by) : [];
  const codes = lines.slice(8).map((line) => {
    const counts = Array(16).fill(0), symbols = [];
    [...line].forEach((digit) => counts[parseInt(digit, 16)]++);
    for (let n = 1; n < 16; n++) [...line].forEach((digit, i) => parseInt(digit, 16) === n && symbols.push(i));
    return { counts, symbols };
  });
  return {
    pages: numbers[0], pagesInPart: numbers[1], reverseParts: numbers[3], oneFile: numbers[4] === 1,
    sections: lines[2].split("\t"), stop: new Set(list(lines[3], " ")), bounds: list(lines[4], " "),
    reverseBounds: list(lines[5], " "), endings: new Set(lines[6].split(",")), codes,
    alphabet: list(lines[7], /(?=(?:..)+$)/).map((hex) => parseInt(hex, 16)),
  };
};
