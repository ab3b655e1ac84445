/** "Assess the family" becomes `assessFamily`; what has no Latin letter becomes `added`. */
export function camel(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/[’']\w+/g, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word && !/^(the|a|an|of|to|for|is|what)$/i.test(word))
    .slice(0, 5);
  const joined = words.map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())).join("");
  return /^[a-z]/.test(joined) ? joined : `added${joined}`;
}
