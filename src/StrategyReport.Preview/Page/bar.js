// The bar at the foot of the window: the period, what has happened, the findings, and where the chosen piece comes from.

import { keysInWords } from "./keys.js";
import { address, finder, inWords, placeOf, putBeside, steps } from "./places.js";

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

/** On a finding: which it is, whatever lines have moved. */
const key = "data-preview-finding";

/** On a piece that only the preview lets the keyboard reach. */
const reachable = "data-preview-reachable";

const controls = element => [...element.querySelectorAll("a[href], button")];

const counted = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

export class Bar {
  #news = make("p", { className: "preview-news", role: "status" });
  #trouble = make("p", { className: "preview-trouble", role: "alert", hidden: true });
  #count = make("summary");
  #list = make("ol");
  #periods = make("select");
  #status = make("a", {}, "Status");
  #place = make("p", { className: "preview-place", role: "status", hidden: true });
  #address = make("a");
  #notes = [];
  #changes = [];
  #chosen = null;
  #edition = null;
  #pieceAt = null;
  #bar = null;

  constructor() {
    this.#periods.addEventListener("change", () => location.assign(`/?period=${encodeURIComponent(this.#periods.value)}`));
    this.#place.append(this.#address, " ", button("Copy", () => this.#copy()), " ", button("Close", () => this.choose(null)));
    const tools = make("details", { className: "preview-tools" }, make("summary", {}, "Tools"), make("div", { className: "preview-row" },
      make("label", {}, "Period ", this.#periods),
      this.#status,
      button("Previous piece", () => this.step(-1)),
      button("Next piece", () => this.step(1)),
      button("Next change", () => this.#nextChange()),
      make("p", { className: "preview-help" }, keysInWords)));
    // On a phone the paper needs the room more.
    const wide = matchMedia("(min-width: 48rem)");
    tools.open = wide.matches;
    wide.addEventListener("change", () => { tools.open = wide.matches; });
    const bar = make("aside", { className: "preview-bar" }, this.#trouble, tools,
      make("details", { className: "preview-findings" }, this.#count, this.#list), this.#place, this.#news);
    bar.setAttribute("data-preview", "");
    bar.setAttribute("aria-label", "Preview");
    document.body.prepend(bar);
    this.#bar = bar;
    // The paper's end is not to be hidden behind the bar, however high it is.
    new ResizeObserver(() => document.documentElement.style.setProperty("--preview-bar", `${bar.offsetHeight}px`)).observe(bar);
  }

  /** Shows what is said about an edition; `changed` is null for the first. */
  show(edition, changed) {
    this.#edition = edition;
    // The keyboard need not go through the whole paper to reach the bar; before it is only the page's own link past everything.
    const skip = document.querySelector("body > a");
    if (skip && this.#bar.nextElementSibling === skip) skip.after(this.#bar);
    this.#pieceAt = finder();
    this.#periods.replaceChildren(...edition.periods.map(period => make("option", { selected: period === edition.period }, period)));
    this.#status.href = `/status?period=${encodeURIComponent(edition.period)}`;
    const errors = edition.findings.filter(finding => finding.severity === "error").length;
    const warnings = edition.findings.length - errors;
    this.#count.textContent = edition.findings.length === 0
      ? "No findings" : `Findings: ${counted(errors, "error")}, ${counted(warnings, "warning")}`;
    this.#list.replaceChildren(...edition.findings.map(finding => make("li", {}, this.#finding(finding, true))));
    this.#putNotes();
    this.trouble(!edition.stale ? "" : (edition.problem ?? `The paper has ${counted(errors, "error")}.`)
      + (edition.paper ? " What you see is the last paper that could be made." : ""));
    if (!edition.paper) this.#count.parentElement.open = true;
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
    this.#goTo(within.find(piece => piece.getClientRects().length > 0) ?? this.#pieceAt(place));
    if (!this.#chosen) this.#say(place);
  }

  /** Says where a piece comes from; null: none is chosen. */
  choose(piece) {
    if (this.#chosen !== piece) {
      this.#chosen?.removeAttribute("data-preview-chosen");
      if (this.#chosen?.hasAttribute(reachable)) for (const name of [reachable, "tabindex"]) this.#chosen.removeAttribute(name);
    }
    this.#chosen = piece;
    this.#place.hidden = true;
    if (!piece) return;
    piece.setAttribute("data-preview-chosen", "");
    this.#say(placeOf(piece.dataset.source));
  }

  #say(place) {
    this.#place.hidden = false;
    this.#lead(this.#address, place);
  }

  /** Goes on to the next piece, or back. */
  step(by) {
    const all = steps();
    const here = all.indexOf(this.#chosen);
    const next = here < 0 ? all.findIndex(piece => piece.getBoundingClientRect().top >= 0) : here + by;
    this.#goTo(all[Math.min(Math.max(next, 0), all.length - 1)]);
  }

  /** Gives the keyboard to the chosen piece, from which Tab goes on. */
  focusPiece() {
    if (!this.#chosen) return;
    if (this.#chosen.tabIndex < 0 && !this.#chosen.hasAttribute("tabindex")) {
      this.#chosen.setAttribute(reachable, "");
      this.#chosen.setAttribute("tabindex", "-1");
    }
    this.#chosen.focus({ preventScroll: true });
  }

  /** Gives the keyboard to the link to where the chosen piece comes from. */
  focusPlace() {
    (this.#address.href ? this.#address : this.#place.querySelector("button")).focus();
  }

  /** What of the findings has the keyboard, to be given it again when they are made anew; null: nothing. */
  focused() {
    const finding = document.activeElement.closest(`[${key}]`);
    if (!finding) return null;
    const [name, inList] = [finding.getAttribute(key), this.#list.contains(finding)];
    const at = controls(finding).indexOf(document.activeElement);
    return () => {
      const same = [...document.querySelectorAll(`[${key}]`)].filter(other => other.getAttribute(key) === name);
      const place = same.find(other => this.#list.contains(other) === inList);
      (controls(place ?? this.#list)[Math.max(at, 0)] ?? this.#count).focus({ preventScroll: true });
    };
  }

  #copy() {
    navigator.clipboard.writeText(this.#address.textContent).then(() => this.news("Copied."), () => this.news("It could not be copied."));
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
    this.news(stale ? "" : changed.length > 0
      ? `Renewed: ${counted(changed.length, "piece")} changed.` : "Saved: nothing that shows has changed.");
  }

  #putNotes() {
    this.clear();
    for (const finding of this.#edition.findings) {
      const piece = this.#pieceAt(finding);
      if (!piece) continue;
      const note = make("div", { className: `preview-note preview-${finding.severity}` }, this.#finding(finding, false));
      note.setAttribute("data-preview", "");
      this.#notes.push(note);
      putBeside(piece, note);
    }
  }

  #finding(finding, inList) {
    const words = make("span", {}, make("strong", {}, `${finding.severity === "error" ? "Error" : "Warning"} ${finding.code}: `),
      `${finding.message}${finding.hint ? ` ${finding.hint}` : ""} `, this.#lead(make("a"), finding));
    words.setAttribute(key, `${finding.code} ${finding.message}`);
    const piece = inList ? this.#pieceAt(finding) : null;
    if (piece) {
      words.append(" ", button("Show in the paper", () => {
        this.#goTo(piece);
        this.focusPiece();
      }));
    }
    return words;
  }

  /** Makes a link lead to a place in an editor; where that is no file on disk, it only says so. */
  #lead(link, place) {
    const href = address(place, this.#edition.folder);
    if (href) link.href = href;
    else link.removeAttribute("href");
    link.textContent = inWords(place);
    return link;
  }
}
