// One page made into another, piece by piece, so that what is the same stays as it is: its place on the screen, what is open, the focus.

/** Whether a node is the preview's own, of which the paper knows nothing. */
export const isOwn = node => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-preview");

/** Where something comes from is no change of it, nor is what the reader has opened, nor what the preview notes on it. */
const isPassedOver = name => name === "data-source" || name === "data-tag" || name === "open" || name.startsWith("data-preview-");

/** What a piece has from its reader or the preview, and keeps. */
const isKept = (name, element) => name === "open" || name.startsWith("data-preview-")
  || (name === "tabindex" && element.hasAttribute("data-preview-reachable"));

const parts = node => [...node.childNodes].filter(child => !isOwn(child));

/** Makes `old` what `fresh` is, and gives the elements in which something has changed. */
export function morph(old, fresh) {
  const changed = new Set();
  const known = new Map();
  meld(old, fresh);
  return [...changed].filter(element => element.isConnected);

  function meld(a, b) {
    if (a.nodeType !== Node.ELEMENT_NODE) {
      if (a.data !== b.data) {
        a.data = b.data;
        changed.add(a.parentElement);
      }
      return;
    }
    if (matchAttributes(a, b)) changed.add(a);
    meldParts(a, b);
  }

  function meldParts(a, b) {
    const [from, to] = [parts(a), parts(b)];
    const steps = common(from.map(digest), to.map(digest));
    let [i, j] = [0, 0];
    for (const [x, y] of [...steps, [from.length, to.length]]) {
      exchange(a, from.slice(i, x), to.slice(j, y), from[x] ?? null);
      if (x < from.length) matchSources(from[x], to[y]);
      [i, j] = [x + 1, y + 1];
    }
  }

  /** Nodes between two that are the same: of a kind, they become each other in their order; what is left over comes and goes. */
  function exchange(parent, from, to, before) {
    let i = 0;
    for (const [j, node] of to.entries()) {
      let k = from.findIndex((other, at) => at >= i && other.nodeName === node.nodeName);
      if (k > i && from.length - k < to.length - j) k = -1;
      if (k < 0) {
        parent.insertBefore(node, from[i] ?? before);
        note(node, parent);
        continue;
      }
      for (; i < k; i++) drop(from[i], parent);
      meld(from[i++], node);
    }
    for (; i < from.length; i++) drop(from[i], parent);
  }

  function drop(node, parent) {
    node.remove();
    note(null, parent, node);
  }

  function note(come, parent, gone = come) {
    if (gone.nodeType === Node.TEXT_NODE && gone.data.trim() === "") return;
    changed.add(come?.nodeType === Node.ELEMENT_NODE ? come : parent);
  }

  /** The same for nodes that show the same. */
  function digest(node) {
    if (known.has(node)) return known.get(node);
    let text = node.nodeName;
    if (node.nodeType === Node.ELEMENT_NODE) {
      for (const { name, value } of node.attributes) if (!isPassedOver(name) && !isKept(name, node)) text += `\u0001${name}\u0002${value}`;
      for (const child of parts(node)) text += `\u0003${digest(child)}`;
    } else {
      text += node.data;
    }
    const number = hash(text);
    known.set(node, number);
    return number;
  }
}

/** Whether an attribute that shows is another now. */
function matchAttributes(a, b) {
  let differs = false;
  for (const { name } of [...a.attributes]) {
    if (b.hasAttribute(name) || isKept(name, a)) continue;
    a.removeAttribute(name);
    differs ||= !isPassedOver(name);
  }
  for (const { name, value } of b.attributes) {
    if (name === "open" || a.getAttribute(name) === value) continue;
    a.setAttribute(name, value);
    differs ||= !isPassedOver(name);
  }
  return differs;
}

/** Of two that show the same, the one comes from where the other does. */
function matchSources(a, b) {
  if (a.nodeType !== Node.ELEMENT_NODE) return;
  matchAttributes(a, b);
  const [from, to] = [parts(a), parts(b)];
  from.forEach((child, at) => matchSources(child, to[at]));
}

/** The longest run of pairs that are the same in both lists: [place in a, place in b], in order. */
function common(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [m, n] = [a.length - start - end, b.length - start - end];
  const pairs = Array.from({ length: start }, (_, at) => [at, at]);
  // Beyond a million steps the lists have next to nothing in common, and nobody waits for it.
  if (m > 0 && n > 0 && m * n < 1e6) {
    const width = n + 1;
    const best = new Uint16Array((m + 1) * width);
    for (let i = m - 1; i >= 0; i--)
      for (let j = n - 1; j >= 0; j--)
        best[i * width + j] = a[start + i] === b[start + j]
          ? best[(i + 1) * width + j + 1] + 1
          : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    for (let i = 0, j = 0; i < m && j < n;) {
      if (a[start + i] === b[start + j]) pairs.push([start + i++, start + j++]);
      else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) i++;
      else j++;
    }
  }
  for (let at = end; at > 0; at--) pairs.push([a.length - at, b.length - at]);
  return pairs;
}

/** 53 bits: that two of some ten thousand pieces have the same by chance happens once in a hundred million saves. */
function hash(text) {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
