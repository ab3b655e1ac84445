/** Waits until a demo that was started just now has all its cases. */
export async function allCases(address, accounts) {
  const authorization = `Basic ${btoa(`operator:${accounts.get("operator")}`)}`;
  for (let left = 1; left > 0; ) {
    const { told, of } = await (await fetch(new URL("/api/v1/demo/state", address), { headers: { authorization } })).json();
    left = of - told;
    await new Promise((later) => setTimeout(later, left > 0 ? 500 : 0));
  }
}
