// Where pieces of the paper come from: FILE:LINE:COLUMN.

import { isOwn } from "./morph.js";

const form = /^(.*):(\d+):(\d+)$/s;

export function placeOf(source) {
  const found = form.exec(source);
  return found ? { file: found[1], line: +found[2], column: +found[3] } : { file: source, line: 0, column: 0 };
}

export const inWords = ({ file, line, column }) => (line > 0 ? `${file}:${line}:${column}` : file);

/** For an editor: the whole path. Null where it is no file on disk. */
export function address({ file, line, column }, folder) {
  if (file.startsWith("(")) return null;
  const whole = /^([A-Za-z]:)?\//.test(file) ? file : `${folder}/${file}`;
  const path = whole.split("/").filter(name => name !== "." && name !== "").map(encodeURIComponent).join("/");
  return `vscode://file/${path}` + (line > 0 ? `:${line}:${column}` : "");
}

/** The pieces of the paper that say where they come from, in the order in which they are read. */
export const pieces = () => [...document.body.querySelectorAll("[data-source]")].filter(piece => !piece.closest("[data-preview]"));

/** The pieces that somebody reads: those with words or a picture of their own, and in sight. */
export function steps() {
  const own = new Set();
  const parts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let part = parts.nextNode(); part; part = parts.nextNode()) {
    const shows = part.nodeType === Node.TEXT_NODE ? part.data.trim() !== "" : part.tagName === "IMG";
    if (shows) own.add((part.tagName ? part : part.parentElement).closest("[data-source]"));
  }
  return pieces().filter(piece => own.has(piece) && piece.getClientRects().length > 0);
}

/** Finds the piece that a place is in, or the one before it in the same file; null where the paper shows nothing of it. */
export function finder() {
  const files = new Map();
  for (const piece of pieces()) {
    const place = placeOf(piece.dataset.source);
    if (!files.has(place.file)) files.set(place.file, []);
    files.get(place.file).push({ ...place, piece });
  }
  return ({ file, line, column }) => {
    let best = null;
    for (const place of files.get(file) ?? []) {
      if (place.line > line || (place.line === line && place.column > column)) continue;
      if (!best || place.line > best.line || (place.line === best.line && place.column > best.column)) best = place;
    }
    return best?.piece ?? null;
  };
}

const inside = "LI TD TH DD DT CAPTION FIGCAPTION SUMMARY MAIN SECTION ARTICLE DIV HEADER FOOTER NAV BLOCKQUOTE FIGURE DETAILS BODY".split(" ");
const beside = "P H1 H2 H3 H4 H5 H6 TABLE UL OL DL PRE HR".split(" ");

/** Puts something of the preview's own beside a piece, where HTML lets it stand. */
export function putBeside(piece, own) {
  let at = piece.closest("svg") ?? piece;
  if (at.tagName === "TR") at = at.cells[0] ?? at;
  while (![...inside, ...beside].includes(at.tagName)) at = at.parentElement;
  if (beside.includes(at.tagName)) {
    while (at.nextElementSibling && isOwn(at.nextElementSibling)) at = at.nextElementSibling;
    at.after(own);
  } else if (["DIV", "SECTION", "ARTICLE", "MAIN", "BODY"].includes(at.tagName)) at.prepend(own);
  else at.append(own);
}
