interface Canvas {
  zoom(level: "fit-viewport" | number, center?: "auto"): number;
  resized(): void;
}

/** On paper the whole diagram stands on one sheet, whatever part of it is on the screen. */
export function printed(island: HTMLElement, canvas: () => Canvas): void {
  const fit = (printing: boolean): void => {
    island.classList.toggle("hw-editor--printed", printing);
    canvas().resized();
    canvas().zoom("fit-viewport", "auto");
  };
  window.addEventListener("beforeprint", () => fit(true));
  window.addEventListener("afterprint", () => fit(false));
}
