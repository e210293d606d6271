// Sorts and filters the tables; without it they stand as they are.
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const direction = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction);
      const value = (row) => row.cells[column].textContent.trim();
      const order = new Intl.Collator(undefined, { numeric: true }).compare;
      const rows = [...body.rows].sort((one, other) => order(value(one), value(other)));
      body.append(...(direction === "ascending" ? rows : rows.reverse()));
    });
  });
}
const filter = document.querySelector(".filter");
const told = filter.querySelector("[role=status]");
filter.hidden = false;
filter.querySelector("input").addEventListener("input", (event) => {
  const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = [...document.querySelector("#modules tbody").rows];
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  }
  told.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} rows`;
});
