/** A box `data-ticks="step"` stands for all boxes of that name in its form: it ticks them, and takes them out again. */
export function ticks(page: Document): void {
  page.addEventListener("change", (event) => {
    const all = event.target;
    if (all instanceof HTMLInputElement && all.dataset["ticks"]) {
      const boxes = all.form?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${all.dataset["ticks"]}"]`);
      for (const box of boxes ?? []) {
        box.checked = all.checked;
      }
    }
  });
}
