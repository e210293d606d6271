"""The row at the top while the page moves and while something lies open over it: the exit and help stay within reach."""

# Whether an element can be pressed where its middle is. `places` are shares of its width and height.
PRESSABLE = """
  const hits = (element, x, y) => {
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return Boolean(top) && element.contains(top);
  };
  const pressable = (element) => element.getBoundingClientRect().height > 0
    && element.getBoundingClientRect().bottom <= innerHeight && hits(element, 0.5, 0.5);
  const settled = async (place) => {
    scrollTo({ top: place, behavior: 'instant' });
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  };
  const within = (selector) => [...document.querySelectorAll(selector)].some(pressable);
  const unreachable = () => [['the exit', '[data-quick-exit]'],
    ['help', '.help-button, .help-link, .crisis a[href^="tel:911"], .help-ways a[href^="tel:911"]']]
    .filter(([, selector]) => !within(selector)).map(([name]) => name);
"""

# Every few pixels of the way on which the masthead scrolls away: help is there or is not, and never a part of it.
HALVES = """async () => {""" + PRESSABLE + """
  const help = document.querySelector('.help-button');
  if (!help || !help.getBoundingClientRect().height) return [];
  const problems = [], corners = [[0.1, 0.15], [0.9, 0.15], [0.5, 0.5], [0.1, 0.85], [0.9, 0.85]];
  for (let place = 0; place <= 96; place += 4) {
    await settled(place);
    const seen = Number(getComputedStyle(help).opacity) ? corners.filter(([x, y]) => hits(help, x, y)).length : 0;
    if (seen && seen < corners.length) problems.push(`a part of help is seen at y ${place}`);
    problems.push(...unreachable().map((name) => `${name} cannot be pressed at y ${place}`));
  }
  await settled(0);
  return problems;
}"""

# One note on a word stands for all of them: the first, with its word in the middle of the window.
OPEN = """async () => {""" + PRESSABLE + """
  const panels = [...document.querySelectorAll('.sheet[popover]'), document.querySelector('.term-note[popover]'),
    ...document.querySelectorAll('[popover]:not(.sheet, .term-note)')].filter(Boolean);
  const problems = [], middle = (document.documentElement.scrollHeight - innerHeight) / 2;
  for (const panel of panels) {
    const opener = document.querySelector(`main [popovertarget="${panel.id}"]`)
      ?? document.querySelector(`[popovertarget="${panel.id}"]`);
    const at = opener?.closest('main') ? opener.getBoundingClientRect().top + scrollY - innerHeight / 2 : null;
    for (const place of at === null ? [0, middle] : [at]) {
      await settled(place);
      if (opener) opener.click();
      else panel.showPopover();
      await settled(place);
      if (!panel.matches(':popover-open')) problems.push(`#${panel.id} does not open`);
      problems.push(...unreachable().map((name) => `${name} cannot be pressed at y ${Math.round(place)} with #${panel.id} open`));
      panel.hidePopover();
    }
  }
  await settled(0);
  return problems;
}"""

# The suggestions under the field of a desk are part of the masthead, which scrolls away.
SUGGESTED = """async () => {""" + PRESSABLE + """
  const problems = [];
  for (const place of [0, 100, 300]) {
    await settled(place);
    problems.push(...unreachable().map((name) => `${name} cannot be pressed at y ${place}`));
  }
  return document.querySelector('.search-panel:not([hidden])') ? problems : ['there are no suggestions'];
}"""


def check(page, ask, window):
    """Asks a page that is open in a window of this name."""
    ask(f"no button shows by halves where the top row sets in, {window}", lambda page: page.evaluate(HALVES))
    ask(f"the exit and help can be pressed with every panel open, {window}", lambda page: page.evaluate(OPEN))
