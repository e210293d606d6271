// Bits and the numbers that they stand for

const bitReader = (text) => {
  let bytes, at = 0;
  try {
    bytes = atob(text);
  } catch {
    throw damaged();
  }
  const bit = () => {
    if (at >> 3 >= bytes.length) throw damaged();
    const value = bytes.charCodeAt(at >> 3) >> (7 - at % 8) & 1;
    at++;
    return value;
  };
  const bits = (n) => {
    let value = 0;
    while (n--) value = value * 2 + bit();
    return value;
  };
  return {
    bits,
    gamma() {
      let n = 0;
      while (!bit()) n++;
      return 2 ** n + bits(n);
    },
    rice(n) {
      let value = 0;
      while (bit()) value++;
      return value * 2 ** n + bits(n);
    },
    symbol({ counts, symbols }) {
      let first = 0, offset = 0, value = 0;
      for (let n = 1; n < 16; n++) {
        value = value * 2 + bit();
        if (value - first < counts[n]) return symbols[offset + value - first];
        offset += counts[n];
        first = (first + counts[n]) * 2;
      }
      throw damaged();
    },
    align() {
      at = Math.ceil(at / 8) * 8;
    },
  };
};

/** A prefix code: how many symbols have codes of each length, and the symbols in the order of their codes. */
const readCode = (reader) => {
  const lengths = [], counts = Array(16).fill(0);
  for (let n = reader.gamma() - 1; n > 0; n--) lengths.push(reader.bits(4));
  for (const length of lengths) counts[length]++;
  const symbols = [...lengths.keys()].filter((symbol) => lengths[symbol]).sort((a, b) => lengths[a] - lengths[b]);
  return { counts, symbols };
};
