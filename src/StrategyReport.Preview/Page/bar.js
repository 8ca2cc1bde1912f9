// The bar at the foot of the window: the period, what has happened, the findings, and where the chosen piece comes from.

import { address, inWords, pieceAt, pieces, placeOf, putBeside } from "./places.js";

export function make(tag, properties = {}, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

const button = (words, act) => {
  const element = make("button", { type: "button" }, words);
  element.addEventListener("click", act);
  return element;
};

const counted = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

export class Bar {
  #news = make("p", { className: "preview-news", role: "status" });
  #trouble = make("p", { className: "preview-trouble", role: "alert", hidden: true });
  #count = make("summary");
  #list = make("ol");
  #periods = make("select");
  #status = make("a", {}, "Status");
  #place = make("p", { className: "preview-place", role: "status" });
  #notes = [];
  #changes = [];
  #chosen = null;
  #edition = null;

  constructor() {
    this.#periods.addEventListener("change", () => location.assign(`/?period=${encodeURIComponent(this.#periods.value)}`));
    const bar = make("aside", { className: "preview-bar" },
      this.#trouble,
      make("div", { className: "preview-row" },
        make("label", {}, "Period ", this.#periods),
        this.#status,
        button("Previous piece", () => this.#step(-1)),
        button("Next piece", () => this.#step(1)),
        button("Next change", () => this.#nextChange()),
        this.#news),
      this.#place,
      make("details", { className: "preview-findings" }, this.#count, this.#list));
    bar.setAttribute("data-preview", "");
    bar.setAttribute("aria-label", "Preview");
    document.body.append(bar);
    // The paper's end is not to be hidden behind the bar, however high it is.
    new ResizeObserver(() => document.documentElement.style.setProperty("--preview-bar", `${bar.offsetHeight}px`)).observe(bar);
  }

  /** Shows what is said about an edition; `changed` is null for the first. */
  show(edition, changed) {
    this.#edition = edition;
    this.#periods.replaceChildren(...edition.periods.map(period => make("option", { selected: period === edition.period }, period)));
    this.#status.href = `/status?period=${encodeURIComponent(edition.period)}`;
    const errors = edition.findings.filter(finding => finding.severity === "error").length;
    const warnings = edition.findings.length - errors;
    this.#count.textContent = edition.findings.length === 0
      ? "No findings" : `Findings: ${counted(errors, "error")}, ${counted(warnings, "warning")}`;
    this.#list.replaceChildren(...edition.findings.map(finding => make("li", {}, this.#finding(finding, true))));
    this.#putNotes();
    this.trouble(!edition.stale ? "" : (edition.problem ?? `The paper has ${counted(errors, "error")}.`)
      + " What you see is the last paper that could be made.");
    if (changed) this.#mark(changed, edition.stale);
    this.choose(this.#chosen?.isConnected ? this.#chosen : null);
  }

  trouble(words) {
    this.#trouble.textContent = words;
    this.#trouble.hidden = words === "";
  }

  news(words) {
    this.#news.textContent = words;
  }

  /** Takes the notes out of the paper, which is to be compared. */
  clear() {
    for (const note of this.#notes) note.remove();
    this.#notes = [];
  }

  /** Goes to the piece that has a tag, or else to the one at a place, and says the place. */
  goToPlace(place, tag) {
    const tagged = [...document.querySelectorAll("[data-tag]")].find(piece => piece.dataset.tag === tag);
    // What holds a field has no place of its own on the screen; its first piece has.
    const within = tagged ? [tagged, ...tagged.querySelectorAll("[data-source]")] : [];
    this.#goTo(within.find(piece => piece.getClientRects().length > 0) ?? pieceAt(place));
    if (!this.#chosen) this.#say(place);
  }

  /** Says where a piece comes from; null: none is chosen. */
  choose(piece) {
    this.#chosen?.removeAttribute("data-preview-chosen");
    this.#chosen = piece;
    if (!piece) return this.#place.replaceChildren();
    piece.setAttribute("data-preview-chosen", "");
    this.#say(placeOf(piece.dataset.source));
  }

  #say(place) {
    const words = inWords(place);
    this.#place.replaceChildren(this.#link(place), " ",
      button("Copy", () => navigator.clipboard.writeText(words).then(() => this.news("Copied."), () => this.news("It could not be copied."))),
      " ", button("Close", () => this.choose(null)));
  }

  #step(by) {
    const all = pieces();
    const here = all.indexOf(this.#chosen);
    const next = here < 0 ? all.findIndex(piece => piece.getBoundingClientRect().top >= 0) : here + by;
    this.#goTo(all[Math.min(Math.max(next, 0), all.length - 1)]);
  }

  #nextChange() {
    const left = this.#changes.filter(piece => piece.isConnected);
    if (left.length === 0) return this.news("Nothing has changed yet.");
    this.#changes = [...left.slice(1), left[0]];
    this.#goTo(left[0].closest("[data-source]") ?? left[0].querySelector("[data-source]"), left[0]);
  }

  #goTo(piece, shown = piece) {
    shown?.scrollIntoView({ block: "center", behavior: "instant" });
    if (piece) this.choose(piece);
  }

  #mark(changed, stale) {
    if (!stale || changed.length > 0) {
      for (const old of document.querySelectorAll("[data-preview-changed]")) old.removeAttribute("data-preview-changed");
      for (const piece of changed) piece.setAttribute("data-preview-changed", "");
      this.#changes = changed;
    }
    this.news(stale ? "Saved, with errors." : changed.length > 0
      ? `Renewed: ${counted(changed.length, "piece")} changed.` : "Saved: nothing that shows has changed.");
  }

  #putNotes() {
    this.clear();
    for (const finding of this.#edition.findings) {
      const piece = pieceAt(finding);
      if (!piece) continue;
      const note = make("div", { className: `preview-note preview-${finding.severity}` }, this.#finding(finding, false));
      note.setAttribute("data-preview", "");
      this.#notes.push(note);
      putBeside(piece, note);
    }
  }

  #finding(finding, withPiece) {
    const words = make("span", {}, make("strong", {}, `${finding.severity === "error" ? "Error" : "Warning"} ${finding.code}: `),
      `${finding.message}${finding.hint ? ` ${finding.hint}` : ""} `, this.#link(finding));
    if (withPiece && pieceAt(finding)) words.append(" ", button("Show in the paper", () => this.#goTo(pieceAt(finding))));
    return words;
  }

  #link(place) {
    const href = address(place, this.#edition.folder);
    return href ? make("a", { href }, inWords(place)) : make("span", {}, inWords(place));
  }
}
