/**
 * Keeps `<time data-updated="Updated {0}">` in words: "Updated 2 minutes ago" in the page's language.
 * A list that refreshes itself with htmx brings a fresh time along; what is swapped in is picked up.
 */
export function tellAge(page: Document): void {
  const language = page.documentElement.lang || "en";
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  // Browsers without the page's language (often Khmer and Lao) would fall back to English words: they show the time.
  const spoken = Intl.RelativeTimeFormat.supportedLocalesOf(language).length > 0;
  const loaded = new WeakMap<Element, number>();

  const tell = () => {
    for (const time of page.querySelectorAll<HTMLElement>("time[data-updated]")) {
      // The age counts from when the element came, so that a wrong clock on the device does no harm.
      const since = loaded.get(time) ?? Date.now();
      loaded.set(time, since);
      time.textContent = (time.dataset["updated"] || "{0}").replace(
        "{0}",
        spoken ? ago(words, Math.round((Date.now() - since) / 1000)) : clockTime(new Date(since)),
      );
    }
  };
  tell();
  page.addEventListener("htmx:afterSettle", tell);
  window.setInterval(tell, 10_000);
}

function ago(words: Intl.RelativeTimeFormat, seconds: number): string {
  return seconds < 60 ? words.format(-seconds, "second") : words.format(-Math.floor(seconds / 60), "minute");
}

function clockTime(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
