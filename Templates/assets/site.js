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
    window.print();
  });
  // On paper a link to another page says where the published site has it.
  window.addEventListener("beforeprint", () => {
    const here = document.querySelector("link[rel=canonical]");
    if (!here) return;
    for (const link of document.querySelectorAll(".text a[href]:not(.external)")) {
      const there = new URL(link.getAttribute("href"), here.href);
      if (!there.protocol.startsWith("http") || there.pathname === new URL(here.href).pathname) continue;
      link.dataset.address = there.host + there.pathname.replace(/index\.html$/, "");
    }
  });
  window.addEventListener("afterprint", () => root.classList.remove("print-worksheet"));

  // A shared device: nothing that was typed comes back after Back, Forward or reload.
  window.addEventListener("pagehide", () => forget("form"));
  window.addEventListener("pageshow", (event) => {
    root.classList.remove("leaving");
    forget(event.persisted ? "form" : "form.worksheet");
  });

  const start = () => {
    for (const control of document.querySelectorAll("[data-action=print], [data-script]")) control.hidden = false;
    forget("form.worksheet");
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
