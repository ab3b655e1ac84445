/** Devices are shared: nothing stays in the browser's storage, not even the address that htmx notes there when it starts. */
export function forget(): void {
  try {
    sessionStorage.removeItem("htmx-current-path-for-history");
  } catch {
    // a browser that allows no storage keeps none
  }
}
