/**
 * Gives the page's date inputs the forms' date control. It is fetched where one is to be seen, of a folded part when it is opened.
 * Phones have a date control of their own, in the calendar of their reader.
 */
export function calendars(page: ParentNode): void {
  if (/Android|iPhone|iPad/i.test(navigator.userAgent)) {
    return;
  }
  for (const input of page.querySelectorAll("input[type=date]")) {
    const folded = input.closest("details:not([open])");
    if (folded) {
      folded.addEventListener("toggle", () => show(folded), { once: true });
    } else {
      show(page);
    }
  }
}

function show(part: ParentNode): void {
  void import("../dates/date-inputs.ts").then(({ showCalendars }) => showCalendars(part));
}
