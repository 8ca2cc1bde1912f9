// The paper's pieces by keyboard, from wherever one is on the page.

export const keysInWords = "Keys: Alt+\u2193 and Alt+\u2191 go from piece to piece, Enter to its file, Esc back.";

export function listen(bar) {
  document.addEventListener("keydown", key => {
    const at = key.target;
    // There these keys choose a period.
    if (at.tagName === "SELECT" || key.ctrlKey || key.metaKey || key.shiftKey) return;
    if (key.altKey && (key.key === "ArrowDown" || key.key === "ArrowUp")) {
      bar.step(key.key === "ArrowDown" ? 1 : -1);
      bar.focusPiece();
    } else if (key.key === "Enter" && at.hasAttribute("data-preview-chosen") && !at.matches("a, button, summary")) bar.focusPlace();
    else if (key.key === "Escape" && at.closest(".preview-bar")) bar.focusPiece();
    else if (key.key === "Escape") bar.choose(null);
    else return;
    key.preventDefault();
  });
}
