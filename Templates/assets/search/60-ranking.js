// Ranking

const rank = (groups, wanted) => {
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
  const order = [...scores].filter(([page]) => wanted(page)).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { order, total: scores.size };
};

const bestPassage = (groups, page) => {
  const votes = Array(16).fill(0);
  for (const { list, weight } of groups.flat()) {
    const n = list.pages.indexOf(page);
    if (n >= 0) votes[list.values[n] & 15] += weight * list.scale * (list.values[n] >> 4);
  }
  return votes.indexOf(Math.max(...votes));
};
