// Ranking

const rank = (groups, wanted, all) => {
  const scores = new Map();
  for (const group of groups) {
    const best = new Map();
    for (const { list, weight } of group) {
      list.pages.forEach((page, n) => {
        const score = weight * list.scale * (list.values[n] >> 4);
        if (score > (best.get(page) || 0)) best.set(page, score);
      });
    }
    for (const [page, score] of best) scores.set(page, (scores.get(page) || 0) + score);
  }
  const found = [...scores].filter(([page]) => wanted(page)).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  // Three, and those that score three tenths of the best: what follows has little to do with the query.
  const order = all ? found : found.filter(([, score], n) => n < 3 || score * 10 >= found[0][1] * 3);
  return { order, total: scores.size, count: found.length };
};

const bestPassage = (groups, page) => {
  const votes = Array(16).fill(0);
  for (const { list, weight } of groups.flat()) {
    const n = list.pages.indexOf(page);
    if (n >= 0) votes[list.values[n] & 15] += weight * list.scale * (list.values[n] >> 4);
  }
  return votes.indexOf(Math.max(...votes));
};
