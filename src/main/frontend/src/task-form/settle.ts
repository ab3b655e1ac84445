/**
 * Waits until the form has taken over what was typed last: a date or a time is read when the field loses the focus,
 * and then goes through two rounds of rendering.
 */
export async function entriesSettled(island: HTMLElement): Promise<void> {
  const active = document.activeElement;
  if (active instanceof HTMLElement && island.contains(active)) {
    active.blur();
  }
  for (let round = 0; round < 4; round++) {
    await new Promise((done) => window.setTimeout(done, 50));
  }
}
