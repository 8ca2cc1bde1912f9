// The paper renews itself at each save, where its reader is.

import { Bar } from "./bar.js";
import { listen } from "./keys.js";
import { isOwn, morph } from "./morph.js";
import { placeOf } from "./places.js";
import { hear } from "./saves.js";

const editionOf = page => JSON.parse(page.getElementById("preview-edition").textContent);

const styleOf = page => page.querySelector("head > style")?.textContent ?? "";

const look = new CSSStyleSheet();
let worn = styleOf(document);

const bar = new Bar();
let shown = editionOf(document).number;
let wanted = shown;
let renewing = false;
bar.show(editionOf(document), null);
listen(bar);
const asked = new URL(location.href).searchParams;
if (asked.has("at")) bar.goToPlace(placeOf(asked.get("at")), asked.get("piece"));
// A renewal and a reload stay at this period, whichever come and go, and where the reader is.
history.replaceState(null, "", `/?period=${encodeURIComponent(editionOf(document).period)}${location.hash}`);

let lost = false;
hear(number => {
  wanted = number;
  if (lost) shown = 0; // What is said of the end is to go.
  lost = false;
  renew();
}, () => {
  lost = true;
  bar.trouble("The preview has ended. What you see stays as it was; run strategy-report preview again.");
});

document.addEventListener("click", click => {
  if (click.target.closest("[data-preview], a, button, summary, input, select, label") || !getSelection().isCollapsed) return;
  const piece = click.target.closest("[data-source]");
  if (piece) bar.choose(piece);
});

async function renew() {
  if (renewing) return;
  renewing = true;
  try {
    while (shown !== wanted) {
      const asked = wanted;
      const answer = await fetch(location.href);
      if (!answer.ok) throw new Error((await answer.text()) || `The server answers ${answer.status}.`);
      exchange(new DOMParser().parseFromString(await answer.text(), "text/html"));
      if (wanted === asked) wanted = shown;
    }
  } catch (failure) {
    bar.trouble(`The paper could not be renewed. ${failure.message}`);
  } finally {
    renewing = false;
  }
}

function exchange(page) {
  const edition = editionOf(page);
  const anchor = topPiece();
  const focus = bar.focused();
  bar.clear();
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  dress(page);
  const changed = morph(document.body, page.body);
  bar.show(edition, blocks(changed));
  focus?.();
  shown = edition.number;
  keep(anchor);
}

/** The server's policy lets in the style that the page came with; what a later one has goes in by the script, which it trusts. */
function dress(page) {
  const fresh = styleOf(page);
  if (fresh === worn) return;
  worn = fresh;
  document.querySelector("head > style")?.remove();
  look.replaceSync(fresh);
  document.adoptedStyleSheets = [look];
}

/** What the reader has at the top of the window, and around it, with where it stands. */
function topPiece() {
  if (scrollY === 0) return [];
  const chain = [];
  let at = document.elementsFromPoint(innerWidth / 2, 96).find(element => !element.closest("[data-preview]"));
  for (; at && at !== document.body && !isOwn(at); at = at.parentElement) chain.push([at, at.getBoundingClientRect().top]);
  return chain;
}

function keep(chain) {
  const found = chain.find(([element]) => element.isConnected);
  if (found) scrollBy({ top: found[0].getBoundingClientRect().top - found[1], behavior: "instant" });
}

/** Whole paragraphs, items and cells are marked, not the words in them; the page as a whole is never. */
function blocks(changed) {
  const found = new Set(changed.map(element => element.closest("p, li, td, th, h1, h2, h3, h4, h5, h6, figure, caption, dt, dd, svg, tr, table")
    ?? element));
  return [...found].filter(element => element !== document.body && element.tagName !== "MAIN");
}
