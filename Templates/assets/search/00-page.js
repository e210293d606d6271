// The pieces of this folder are one script: handrail.search(query, {limit, lang, section, audience, literal}) and the
// fields that use it. A build joins them in the order of their names, within a function of their own.
// What is typed stays on the page. The index's format is described in Sources/Search/IndexFormat.swift;
// the steps of a query follow QueryReading.swift and TermReader.swift, and tests hold them together.
"use strict";
const VERSION = 3;
const script = document.currentScript || document.createElement("script");
const settings = script.dataset;
const base = new URL(settings.base || "./", document.baseURI);
const pageLanguage = settings.lang || document.documentElement.lang || "en";
