/** What is folded on a small screen (`details[data-wide]`) stands open beside the rest on a wide one. */
export function unfold(page: Document): void {
  const wide = window.matchMedia("(min-width: 901px)");
  const fit = () => {
    for (const fold of page.querySelectorAll<HTMLDetailsElement>("details[data-wide]")) {
      fold.open = wide.matches;
    }
  };
  fit();
  wide.addEventListener("change", fit);
}
