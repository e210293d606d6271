"use strict";
// What the pages do beyond HTML: leave quickly, forget what was typed, print, follow an old address.
// Everything else works without this file.
(() => {
  const root = document.documentElement;

  // An address that has moved: keep the part after "#", which no server and no meta refresh sees.
  if (root.dataset.redirect) {
    location.replace(root.dataset.redirect + location.hash);
    return;
  }

  const forget = (selector) => {
    for (const form of document.querySelectorAll(selector)) form.reset();
  };

  // Leave quickly: blank the page at once, then put a neutral one in its place.
  const leave = (address) => {
    root.classList.add("leaving");
    document.title = "…";
    forget("form");
    location.replace(address);
  };

  const exitLink = () => document.querySelector("[data-quick-exit]");
  let escapes = [];

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      escapes = [];
      return;
    }
    if (event.repeat) return;
    escapes = escapes.filter((time) => event.timeStamp - time < 1500);
    escapes.push(event.timeStamp);
    const link = exitLink();
    if (escapes.length >= 3 && link) leave(link.href);
  }, true);

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    const exit = target.closest("[data-quick-exit]");
    if (exit) {
      event.preventDefault();
      leave(exit.href);
      return;
    }
    const print = target.closest("[data-action=print]");
    if (!print) return;
    const worksheet = print.closest("form.worksheet");
    root.classList.toggle("print-worksheet", Boolean(worksheet));
    if (worksheet) worksheet.classList.add("printing");
    window.print();
  });
  // On paper a link is a number, whose address in the published site stands at the end; a code leads back to the page.
  window.addEventListener("beforeprint", () => {
    const here = document.querySelector("link[rel=canonical]");
    if (!here) return;
    const addresses = [];
    for (const link of document.querySelectorAll(".text a[href]")) {
      const there = new URL(link.getAttribute("href"), here.href), own = new URL(here.href);
      const isHere = there.host === own.host && there.pathname === own.pathname;
      if (!there.protocol.startsWith("http") || isHere || link.closest(".citation")) continue;
      const address = there.host + there.pathname.replace(/index\.html$/, "") + there.search;
      if (!addresses.includes(address)) addresses.push(address);
      link.dataset.note = "→" + (addresses.indexOf(address) + 1);
    }
    const notes = document.querySelector(".print-notes");
    if (notes) {
      notes.querySelector("ol").replaceChildren(...addresses.map((address, n) => {
        const item = document.createElement("li");
        item.textContent = "→" + (n + 1) + " " + address;
        return item;
      }));
      notes.hidden = !addresses.length;
    }
    const place = document.querySelector(".print-address:not(:has(svg))");
    const code = place && drawnCode(here.href);
    if (code) place.prepend(code);
  });
  window.addEventListener("afterprint", () => {
    root.classList.remove("print-worksheet");
    for (const sheet of document.querySelectorAll(".printing")) sheet.classList.remove("printing");
    for (const notes of document.querySelectorAll(".print-notes")) notes.hidden = true;
  });

  // The row with help takes the masthead's place when half of that has scrolled away, and is not seen by halves before.
  const setBar = () => {
    const masthead = document.querySelector(".masthead-ground");
    if (masthead) root.dataset.bar = scrollY > masthead.offsetHeight / 2 ? "set" : "off";
  };
  window.addEventListener("scroll", setBar, { passive: true });

  // A shared device: nothing that was typed comes back after Back, Forward or reload.
  window.addEventListener("pagehide", () => forget("form"));
  window.addEventListener("pageshow", (event) => {
    root.classList.remove("leaving");
    forget(event.persisted ? "form" : "form.worksheet");
  });

  // A link to a week leads into it, also where the browser does not open what is folded by itself.
  const unfold = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.matches("details.week")) target.open = true;
  };
  window.addEventListener("hashchange", unfold);

  const start = () => {
    unfold();
    setBar();
    for (const control of document.querySelectorAll("[data-action=print], [data-script]")) control.hidden = false;
    forget("form.worksheet");
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();

  // A QR code (ISO/IEC 18004) of bytes at correction level L, in versions 1 to 9, always with the first mask: made here,
  // only for those who print, so that no page is longer for it.

  // Bytes of data in a block, bytes of its correction, blocks; by version.
  const CODE_SHAPES = [
    [19, 7, 1], [34, 10, 1], [55, 15, 1], [80, 20, 1], [108, 26, 1], [68, 18, 2], [78, 20, 2], [97, 24, 2], [116, 30, 2],
  ];

  // A product in GF(256) over x^8 + x^4 + x^3 + x^2 + 1.
  const product = (a, b) => {
    let value = 0;
    for (; b; b >>= 1, a = a << 1 ^ (a > 127 ? 0x11d : 0)) if (b & 1) value ^= a;
    return value;
  };

  // The bytes that correct a block: its remainder by the generator of Reed and Solomon.
  const correction = (data, count) => {
    let generator = [1], root = 1;
    for (let i = 0; i < count; i++, root = product(root, 2)) {
      generator = [...generator, 0].map((c, n) => c ^ (n ? product(generator[n - 1], root) : 0));
    }
    const rest = [...data, ...Array(count).fill(0)];
    data.forEach((_, at) => {
      const factor = rest[at];
      generator.forEach((c, n) => { rest[at + n] ^= product(c, factor); });
    });
    return rest.slice(data.length);
  };

  const codeBytes = (text, [size, count, blocks]) => {
    const bytes = [...new TextEncoder().encode(text)];
    // Half bytes: the mode, the length, the bytes, the end.
    const halves = [4, bytes.length >> 4, bytes.length & 15, ...bytes.flatMap((b) => [b >> 4, b & 15]), 0];
    const data = halves.flatMap((half, n) => n % 2 ? [] : [half << 4 | halves[n + 1]]);
    for (let fill = 0xec; data.length < size * blocks; fill ^= 0xfd) data.push(fill);
    const parts = Array.from({ length: blocks }, (_, n) => data.slice(n * size, n * size + size));
    const checks = parts.map((part) => correction(part, count));
    const woven = (lists) => lists[0].flatMap((_, n) => lists.map((list) => list[n]));
    return [...woven(parts), ...woven(checks)];
  };

  // Rows of true and false, or null for a text that is too long.
  const codeGrid = (text) => {
    const length = new TextEncoder().encode(text).length;
    const version = CODE_SHAPES.findIndex(([size, , blocks]) => length + 2 <= size * blocks) + 1;
    if (!version) return null;
    const side = 17 + 4 * version, end = side - 7;
    const grid = Array.from({ length: side }, () => Array(side));
    const set = (x, y, dark) => { if (x in grid && y in grid) grid[y][x] = Boolean(dark); };
    const square = (x, y, reach, isDark) => {
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    };
    for (let n = 0; n < side; n++) {
      set(6, n, n % 2 === 0);
      set(n, 6, n % 2 === 0);
    }
    for (const [x, y] of [[3, 3], [side - 4, 3], [3, side - 4]]) square(x, y, 4, (d) => d !== 2 && d !== 4);
    const marks = version < 2 ? [] : version < 7 ? [6, end] : [6, 2 * version + 8, end];
    for (const x of marks) {
      for (const y of marks) if (!(x === 6 && (y === 6 || y === end) || x === end && y === 6)) square(x, y, 2, (d) => d !== 1);
    }
    // Level L with mask 0, and the version from 7 on: constants of the standard.
    for (let n = 0; n < 15; n++) {
      const dark = 0x77c4 >> n & 1;
      set(8, n < 6 ? n : n < 8 ? n + 1 : side - 15 + n, dark);
      set(n < 8 ? side - 1 - n : n < 9 ? 7 : 14 - n, 8, dark);
    }
    set(8, side - 8, true);
    for (let n = 0; version > 6 && n < 18; n++) {
      const dark = [0x7c94, 0x85bc, 0x9a99][version - 7] >> n & 1, [a, b] = [side - 11 + n % 3, Math.floor(n / 3)];
      set(a, b, dark);
      set(b, a, dark);
    }
    const bytes = codeBytes(text, CODE_SHAPES[version - 1]);
    let at = 0;
    for (let right = side - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < side; step++) {
        const y = (right + 1 & 2) === 0 ? side - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (grid[y][x] !== undefined) continue;
          set(x, y, (bytes[at >> 3] >> (7 - at % 8) & 1) ^ ((x + y) % 2 === 0));
          at++;
        }
      }
    }
    return grid;
  };

  const drawnCode = (text) => {
    const grid = codeGrid(text);
    if (!grid) return null;
    const image = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", grid.flatMap((row, y) => row.flatMap((dark, x) => dark ? "M" + x + " " + y + "h1v1h-1z" : [])).join(""));
    image.setAttribute("viewBox", "-4 -4 " + (grid.length + 8) + " " + (grid.length + 8));
    image.setAttribute("aria-hidden", "true");
    image.append(path);
    return image;
  };
})();
