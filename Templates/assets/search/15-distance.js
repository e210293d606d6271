// How much two words differ

/** Slips between two words (optimal string alignment), or a number above the limit. */
const distance = (a, b, limit) => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before, last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    let least = i + 1;
    for (let j = 0; j < b.length; j++) {
      let d = Math.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] === b[j] ? 0 : 1));
      if (i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) d = Math.min(d, before[j - 1] + 1);
      row.push(d);
      if (d < least) least = d;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length];
};

const soundPairs = (text) => text ? text.split(" ").map((pair) => pair.split(">")) : [];

/** A word as it is heard: letters that are written for one another made alike, one pair after another. */
const heard = (pairs, word) => pairs.reduce((word, [written, sound]) => word.replaceAll(written, sound), word);

/** What a word sounds like, with letters that are written twice once; "" where that tells too little for a correction. */
const tellingSound = (pairs, word) => {
  const sound = word.length < 5 ? "" : heard(pairs, word).replace(/(.)\1+/g, "$1");
  return sound.length < 4 ? "" : sound;
};

const ONE_SLIP = 1, SAME_SOUND = 2, TWO_SLIPS = 3;

/** How far words are from a typed one, as SlipDistance.swift counts: a function of an index's word, 0 for one that is further away. */
const slipDistance = (typed, pairs) => {
  const limit = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0, sound = tellingSound(pairs, typed);
  return limit && ((word) => {
    const { text } = word, slips = distance(text, typed, limit);
    if (slips < 2) return ONE_SLIP;
    // Every key that is pressed asks for the sounds of a whole part: each is found out once.
    if (sound && Math.abs(text.length - typed.length) <= 3 && (word.sound ??= tellingSound(pairs, text)) === sound) {
      return SAME_SOUND;
    }
    return slips <= limit && text[0] === typed[0] ? TWO_SLIPS : 0;
  });
};

const shared = (a, b) => {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
};
