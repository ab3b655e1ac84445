import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const labels = fileURLToPath(new URL("./src/studio/form/labels.ts", import.meta.url));
const fewest = 90;

/** The form editor has fixed English labels: while building, each is asked of our list. An upgrade that writes them otherwise fails here. */
export function formEditorWords(): Plugin {
  return {
    name: "homeward:form-editor-words",
    enforce: "pre",
    transform(code, id) {
      if (!/form-js-editor\/dist\/index\.es\.js/.test(id)) {
        return undefined;
      }
      let found = 0;
      const asked = (_: string, name: string, text: string): string => {
        found++;
        return `${name}: homewardLabel(${JSON.stringify(text)})`;
      };
      const changed = code.replace(/\b(label|title|children|placeholder): ['"]([A-Z][A-Za-z0-9/. -]*)['"]/g, asked);
      if (found < fewest) {
        throw new Error("form-js-editor writes its labels otherwise: adapt form-editor-words.ts");
      }
      return `import { label as homewardLabel } from ${JSON.stringify(labels)};\n${changed}`;
    },
  };
}
