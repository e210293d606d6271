"""What scrolls sideways, and what is too small to touch."""

# Elements that stick out of the window to the right and that no scrolling container of their own holds.
WIDE = """() => {
  const found = [];
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  if (document.scrollingElement.scrollWidth > width) found.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || box.right <= width + 1) continue;
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden' || style.clipPath !== 'none' || scrolls(element)) continue;
    found.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}"> ends at ${Math.round(box.right)} px: ` +
      element.textContent.trim().slice(0, 40));
  }
  return found.slice(0, 5);
}"""

# WCAG 2.2, 2.5.8: 24 by 24 CSS px; a link inside a sentence is excepted, as its height is the line's.
SMALL = """() => {
  const found = [];
  const least = 24;
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (element.type === 'hidden' || element.disabled || !element.checkVisibility({ visibilityProperty: true })) continue;
    const text = element.matches('a, button') && [...element.parentElement.childNodes].some(
      (node) => node.nodeType === 3 && node.data.trim().length > 1);
    const inline = getComputedStyle(element).display.startsWith('inline') && (text || element.closest('p, li, dd, td, caption')
      && [...(element.closest('p, li, dd, td').childNodes)].some((node) => node.nodeType === 3 && node.data.trim().length > 1));
    if (inline) continue;
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    if (box.width <= 1 && box.height <= 1) continue;
    if (box.right <= 0 || box.bottom <= 0) continue;
    if (box.width + 0.5 < least || box.height + 0.5 < least) {
      found.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}"> is ` +
        `${box.width.toFixed(0)} by ${box.height.toFixed(0)} px: ${(element.textContent || element.name).trim().slice(0, 40)}`);
    }
  }
  return found.slice(0, 5);
}"""


def wide(page):
    return page.evaluate(WIDE)


def small(page):
    return page.evaluate(SMALL)


def set_text_size(page, percent):
    """As a reader's own setting does, who has chosen larger text in the browser."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}})
    session.detach()
