"""What a frightened reader sees at once, and what stays in sight wherever they have got to."""
import panels

SMALL_PHONE = {"width": 320, "height": 568}
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
TITLE_BY = 200
DESK_TITLE_BY = 270

# Where the title begins, notices on the state of a page left out, which no finished page has.
TITLE = """() => {
  const top = (element) => element.getBoundingClientRect().top + scrollY;
  const title = document.querySelector('h1');
  if (!title) return null;
  const notices = [...document.querySelectorAll('main .notice')].filter((notice) => top(notice) < top(title));
  const outer = (notice) => notice.offsetHeight + parseFloat(getComputedStyle(notice).marginBottom);
  return Math.round(top(title) - notices.reduce((sum, notice) => sum + outer(notice), 0));
}"""

# On a page about an emergency the title, the sentence that matters most and the first line of what to do are there
# before anybody scrolls. The first line is that of the card's own words, below its title.
EMERGENCY = """() => {
  if (!document.querySelector('.module-safety')) return [];
  const card = document.querySelector('.module-safety .emergency > .card-caution');
  if (!card) return ['there is no emergency card above the text'];
  const words = document.createRange();
  words.selectNodeContents(card.querySelector('.card-title').nextElementSibling);
  const ends = {
    'the title': document.querySelector('h1').getBoundingClientRect().bottom,
    'the lead': document.querySelector('.module-safety .message')?.getBoundingClientRect().bottom ?? Infinity,
    'the first line of the emergency card': words.getClientRects()[0].bottom,
  };
  return Object.entries(ends).filter(([, end]) => end + scrollY > innerHeight)
    .map(([name, end]) => `${name} ends at ${Math.round(end + scrollY)} of ${innerHeight} px`);
}"""

# The three calls that save lives: side by side, and large enough for a shaking thumb.
CALLS = """() => {
  const links = ['tel:988', 'sms:988', 'tel:911'].map((start) => document.querySelector(`.crisis a[href^="${start}"]`));
  if (links.some((link) => !link)) return ['a call is missing'];
  const boxes = links.map((link) => link.getBoundingClientRect());
  const problems = boxes.filter((box) => box.height < 47.5 || box.width < 48)
    .map((box) => `a call is ${box.width.toFixed(0)} by ${box.height.toFixed(0)} px`);
  if (new Set(boxes.map((box) => Math.round(box.top))).size > 1) problems.push('the calls do not stand in one row');
  return problems;
}"""

FIELD = """() => {
  const field = document.querySelector('.home-page main input[type=search]');
  if (!field) return [];
  const bottom = field.getBoundingClientRect().bottom + scrollY;
  return bottom > innerHeight ? [`the search field ends at ${Math.round(bottom)} of ${innerHeight} px`] : [];
}"""

# At a few places of the page: can the exit be pressed, and can help? Where the strip is still in sight, that is help.
IN_SIGHT = """async () => {
  const problems = [];
  const pressable = (element) => {
    const box = element.getBoundingClientRect();
    if (!box.height || box.bottom > innerHeight) return false;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return Boolean(top) && element.contains(top);
  };
  const exits = [...document.querySelectorAll('[data-quick-exit]')];
  const helps = [...document.querySelectorAll('.help-button, .help-link, .crisis a[href^="tel:911"]')];
  const end = document.documentElement.scrollHeight - innerHeight;
  for (const place of [0, 40, 120, end / 4, end / 2, end]) {
    scrollTo({ top: place, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
    for (const [name, all] of [['the exit', exits], ['help', helps]]) {
      const found = all.filter(pressable);
      if (!found.length) problems.push(`${name} cannot be pressed at y ${Math.round(scrollY)}`);
      for (const element of found) {
        const box = element.getBoundingClientRect();
        if (box.height < 43.5) problems.push(`${name} is ${box.height.toFixed(0)} px high at y ${Math.round(scrollY)}`);
      }
    }
  }
  scrollTo({ top: 0, behavior: 'instant' });
  return problems;
}"""

# On a phone a drawing stands below what a step says: beside it, three words would be left to a line.
BESIDE = """() => [...document.querySelectorAll('li > .line-drawing')].flatMap((drawing) => {
  const words = document.createRange(), box = drawing.getBoundingClientRect();
  words.setStart(drawing.parentElement, 0);
  words.setEndBefore(drawing);
  const isBeside = [...words.getClientRects()].some((line) => line.bottom > box.top + 1 && line.top < box.bottom - 1);
  return isBeside ? [`a drawing stands beside "${words.toString().trim().slice(0, 30)}"`] : [];
})"""

SHIFTS = """async () => {
  const found = [];
  // A window that has just changed its size has shifted everything.
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const note = (list) => {
    for (const shift of list.getEntries()) {
      const moved = (shift.sources ?? []).map(({ node }) => node?.className || node?.localName || 'text');
      found.push(`${shift.value.toFixed(4)}: ${moved.slice(0, 3).join(', ')}`);
    }
  };
  const observer = new PerformanceObserver(note);
  observer.observe({ type: 'layout-shift' });
  for (let place = 0; place <= 400; place += 20) {
    scrollTo({ top: place, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
  }
  await new Promise((done) => setTimeout(done, 30));
  note({ getEntries: () => observer.takeRecords() });
  observer.disconnect();
  scrollTo({ top: 0, behavior: 'instant' });
  return found;
}"""

RAIL = """async () => {
  const contents = document.querySelector('.module .contents');
  if (!contents || !document.querySelector('.module .text')) return [];
  const text = document.querySelector('.module .text');
  scrollTo({ top: text.getBoundingClientRect().top + scrollY + text.offsetHeight / 2, behavior: 'instant' });
  await new Promise(requestAnimationFrame);
  const box = contents.getBoundingClientRect();
  scrollTo({ top: 0, behavior: 'instant' });
  return box.height && box.top >= 0 && box.top < innerHeight ? [] : [`the contents stand at ${Math.round(box.top)} px`];
}"""

FOLDED = """() => {
  const list = document.querySelector('.module .contents');
  const fold = document.querySelector('.contents-fold');
  if (!list) return [];
  if (list.checkVisibility()) return ['the whole list of contents is open'];
  return fold?.checkVisibility() && !fold.open ? [] : ['there is no closed list of contents'];
}"""


def on_desk(page, ask):
    """Asks a page that is open at the size of a desk."""
    page.set_viewport_size(DESK)
    ask("the title begins near the top of a desk", lambda page: late(page, DESK_TITLE_BY))
    ask("the contents stay in sight on a desk", lambda page: page.evaluate(RAIL))
    ask("the exit and help can be pressed at every place, desk", lambda page: page.evaluate(IN_SIGHT))
    panels.check(page, ask, "desk")


def on_phone(page, ask):
    """Asks a page at the sizes of a large and of a small phone, of which it keeps the small one."""
    for window in (PHONE, SMALL_PHONE):
        page.set_viewport_size(window)

        def told(problems, width=window["width"]):
            return lambda page: [f"{text} at {width} px" for text in problems(page)]

        ask("the title begins near the top of a phone", told(lambda page: late(page, TITLE_BY)))
        ask("the three calls stand in one row of a phone", told(lambda page: page.evaluate(CALLS)))
        ask("what to do in an emergency stands in the first screen", told(lambda page: page.evaluate(EMERGENCY)))
        ask("the exit and help can be pressed at every place, phone", told(lambda page: page.evaluate(IN_SIGHT)))
        panels.check(page, ask, "phone")
        ask("a drawing leaves the words of a step their line", told(lambda page: page.evaluate(BESIDE)))
        ask("nothing shifts when the top row sets in", told(lambda page: page.evaluate(SHIFTS)))
    ask("the search field of home stands in the first screen", lambda page: page.evaluate(FIELD))
    ask("the contents are one closed line on a phone", lambda page: page.evaluate(FOLDED))


def late(page, limit):
    top = page.evaluate(TITLE)
    if top is None:
        return ["there is no title"]
    return [f"the title begins at {top} px"] if top > limit else []
