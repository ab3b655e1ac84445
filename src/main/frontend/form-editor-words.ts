import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const labels = fileURLToPath(new URL("./src/studio/form/labels.ts", import.meta.url));
const fewest = 190;

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
      const asked = (_: string, before: string, text: string): string => {
        found++;
        return `${before}homewardLabel(${JSON.stringify(text.replaceAll("\\'", "'"))})`;
      };
      const changed = code
        .replace(/(\b(?:label|title|children|placeholder|description|tooltip)(?:: | = ))'([A-Z](?:[^'\\\n]|\\')*)'/g, asked)
        .replace(/(\b(?:label|title|children|placeholder|description|tooltip): )"([A-Z][^"\\\n]*)"/g, asked)
        .replace(/(\breturn )'([A-Z][^'\\\n]*)'(?=;)/g, asked)
        .replace(/(\blabel: )'(<none>)'/g, asked)
        .replace(/\b(label: )(DATETIME_SUBTYPES_LABELS\[\w+\])/g, "$1homewardLabel($2)");
      if (found < fewest) {
        throw new Error("form-js-editor writes its labels otherwise: adapt form-editor-words.ts");
      }
      return `import { label as homewardLabel } from ${JSON.stringify(labels)};\n${changed}`;
    },
  };
}
