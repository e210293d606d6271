"""What is laid out anew where a screen is narrow: tables, and the scale of a worksheet."""

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


def check(page, ask):
    """Asks a page that is open in a narrow window."""
    ask("no table is cut off on a phone", lambda page: page.evaluate(CUT_OFF))
    ask("the fields of a table can be filled in by thumb", lambda page: page.evaluate(FIELDS))
    ask("a scale is one row with its words at its ends", lambda page: page.evaluate(SCALES))
