// Words in little room, as FrontCoding.swift writes them

/** Words in their order, each a capital for the number of letters that it shares with the one before, and the rest of it. */
const frontCoded = (text = "") => {
  let last = "";
  return (text.match(/[A-Z][^A-Z]*/g) || []).map((word) => last = last.slice(0, word.charCodeAt(0) - 65) + word.slice(1));
};
