/** A list shows names for a while only: then they leave the page too, also if it is open in a forgotten tab. */
export function hideNamesInTime(page: Document): void {
  const list = page.querySelector<HTMLElement>("[data-names-seconds]");
  if (!list) {
    return;
  }
  const end = Date.now() + Number(list.dataset["namesSeconds"]) * 1000;
  const look = () => {
    if (Date.now() >= end) {
      page.querySelectorAll(".hw-named").forEach((name) => name.remove());
      page.defaultView?.location.reload();
    }
  };
  window.setTimeout(look, Math.max(0, end - Date.now()));
  // a tab that slept, or that comes back from the browser's memory
  page.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
}
