/** Starts an editor in each island of a kind; on a screen too narrow for it only when the screen becomes wider. */
export function whenSeen(kind: string, start: (island: HTMLElement) => Promise<void>): void {
  for (const island of document.querySelectorAll<HTMLElement>(`[data-island="${kind}"]`)) {
    const open = (): void => {
      start(island).catch((problem: unknown) => {
        island.dataset["failed"] = "true";
        console.error("studio:", problem instanceof Error ? problem.message : "not shown");
      });
    };
    if (island.offsetWidth > 0) {
      open();
      continue;
    }
    island.dataset["ready"] = "true";
    const watch = new ResizeObserver(() => {
      if (island.offsetWidth > 0) {
        watch.disconnect();
        open();
      }
    });
    watch.observe(island);
  }
}
