// The status renews itself at each save; what has changed is marked.

import { morph } from "./morph.js";
import { hear } from "./saves.js";

// A renewal and a reload stay at this period, whichever come and go.
history.replaceState(null, "", `/status${document.querySelector("nav a").search}${location.hash}`);

let renewing = Promise.resolve();
hear(() => {
  document.documentElement.classList.remove("ended");
  renewing = renewing.then(renew, renew);
}, () => document.documentElement.classList.add("ended"));

async function renew() {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const changed = morph(document.body, page.body).map(element => element.closest("td, th, p") ?? element);
  if (changed.length === 0) return;
  for (const old of document.querySelectorAll("[data-preview-changed]")) old.removeAttribute("data-preview-changed");
  for (const element of changed) if (element !== document.body) element.setAttribute("data-preview-changed", "");
}
