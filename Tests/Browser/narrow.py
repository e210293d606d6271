"""What a narrow screen must not break: tables, the scale of a worksheet, telephone numbers."""

# A table that has to be pushed sideways hides what a reader does not know to be there.
CUT_OFF = """() => [...document.querySelectorAll('.table-scroll')].filter((box) => box.scrollWidth > box.clientWidth + 1)
  .map((box) => `${box.getAttribute('aria-label')} is ${box.scrollWidth} px wide in ${box.clientWidth}`)"""

# A field in a table: wide enough to be read, high enough for a thumb, and named by the head of its column.
FIELDS = """() => [...document.querySelectorAll('.worksheet td :is(input, textarea)')].flatMap((field) => {
  const box = field.getBoundingClientRect(), name = field.getAttribute('aria-label');
  const head = getComputedStyle(field.closest('td'), '::before').content.replaceAll('"', '');
  const problems = [];
  if (box.width < 150 || box.height < 43.5) problems.push(`${name} is ${box.width | 0} by ${box.height | 0} px`);
  if (head === 'none' || !name.includes(head)) problems.push(`${name} shows "${head}"`);
  return problems;
}).slice(0, 5)"""

SCALES = """() => [...document.querySelectorAll('.scale')].flatMap((scale) => {
  const steps = [...scale.querySelectorAll('label')].map((step) => step.getBoundingClientRect());
  if (steps.length > 11) return [];
  const problems = [];
  const name = scale.closest('fieldset').querySelector('legend').textContent;
  if (new Set(steps.map((step) => Math.round(step.top))).size > 1) problems.push(`${name} takes more than one row`);
  const widths = steps.map((step) => step.width);
  if (Math.max(...widths) - Math.min(...widths) > 1) problems.push(`${name} has steps of ${widths.map(Math.round)}`);
  const ends = [...scale.parentElement.querySelectorAll('.scale-ends span')].map((end) => end.getBoundingClientRect());
  if (ends.length && (Math.abs(ends[0].left - steps[0].left) > 20 || Math.abs(ends[1].right - steps.at(-1).right) > 20)) {
    problems.push(`the words of ${name} do not stand at its ends`);
  }
  return problems;
})"""

# A number that breaks at its hyphen reads like two. What is folded is opened for the while.
NUMBERS = r"""() => {
  const folded = [...document.querySelectorAll('details:not([open])')];
  for (const fold of folded) fold.open = true;
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const match of text.data.matchAll(/(?<![\w./-])(?:1[- .])?\(?\d{3}\)?[- .]\d{3}[- .]\d{4}(?![\w-])/g)) {
      const range = document.createRange();
      range.setStart(text, match.index);
      range.setEnd(text, match.index + match[0].length);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (tops.size > 1) broken.push(`${match[0]} stands on ${tops.size} lines: ${text.data.trim().slice(0, 40)}`);
    }
  }
  for (const fold of folded) fold.open = false;
  return broken;
}"""


def check(page, ask):
    """Asks a page that is open in a narrow window."""
    ask("no table is cut off on a phone", lambda page: page.evaluate(CUT_OFF))
    ask("the fields of a table can be filled in by thumb", lambda page: page.evaluate(FIELDS))
    ask("a telephone number stands on one line", lambda page: page.evaluate(NUMBERS))
    ask("a scale is one row with its words at its ends", lambda page: page.evaluate(SCALES))
