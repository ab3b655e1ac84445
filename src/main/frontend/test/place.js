/** An empty place of the size of a page; what was in the last one is gone. */
export function place() {
  const created = document.createElement("div");
  created.style.width = "1200px";
  created.style.height = "900px";
  document.body.replaceChildren(created);
  return created;
}

/** Whether an element takes room in the page. */
export const visible = (element) => !!element && element.getClientRects().length > 0;
