/**
 * Waits until the form has taken over what was typed last: form-js delays text by 300 ms and takes it at once
 * when the field loses the focus; dates and times go through two rounds of rendering more.
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
