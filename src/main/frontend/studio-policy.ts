import type { Plugin } from "vite";

/** What the editors' libraries write as inline styles, which the strict content policy blocks, and what stands there instead. */
const changes: readonly { file: RegExp; texts: readonly (readonly [string, string])[] }[] = [
  {
    // CodeMirror's styles become constructed sheets, which the policy allows.
    file: /style-mod\/src\/style-mod\.js$/,
    texts: [["if (!root.head && root.adoptedStyleSheets &&", "if (root.adoptedStyleSheets &&"]],
  },
  {
    file: /bpmn-js-properties-panel\/dist\/index\.esm\.js$/,
    texts: [
      ['<div style="height: 100%" tabindex="-1" class="bio-properties-panel-container">', '<div tabindex="-1" class="bio-properties-panel-container">'],
      ['<div style="flex: none; height: auto" class="bio-properties-panel ', '<div class="bio-properties-panel '],
    ],
  },
  {
    file: /dmn-js-shared\/lib\/util\/PoweredByUtil\.js$/,
    texts: [
      ["'style=\"position: absolute; bottom: 15px; right: 15px; z-index: 100;\">'", "'>'"],
      ['width="53" height="21" style="vertical-align:middle"', 'width="53" height="21"'],
      ["'<div class=\"bjs-powered-by-lightbox\" style=\"' + LIGHTBOX_STYLES + '\">'", "'<div class=\"bjs-powered-by-lightbox\">'"],
      ["'<div class=\"backdrop\" style=\"' + BACKDROP_STYLES + '\">", "'<div class=\"backdrop\">"],
      ["'<div class=\"notice\" style=\"' + NOTICE_STYLES + '\">'", "'<div class=\"notice\">'"],
      [" style=\"margin: 15px 20px 15px 10px; align-self: center;' + '\">'", "' + '>'"],
    ],
  },
];

const icons = /bpmn-js\/lib\/features\/(align|distribute)-elements\/\w+Icons\.js$/;

/** Takes the inline styles out while building. An upgrade that moves one of them fails the build here instead of in an owner's browser. */
export function studioPolicy(): Plugin {
  return {
    name: "homeward:studio-policy",
    enforce: "pre",
    transform(code, id) {
      const file = id.split("?")[0] ?? id;
      if (icons.test(file)) {
        return asAttributes(code, file);
      }
      return changes
        .filter((change) => change.file.test(file))
        .flatMap((change) => change.texts)
        .reduce((text, [from, to]) => {
          if (!text.includes(from)) {
            throw new Error(`${file} no longer says ${from}: adapt studio-policy.ts`);
          }
          return text.replaceAll(from, to);
        }, code);
    },
  };
}

/** An icon's `style="fill:none;stroke:..."` says the same as attributes. */
function asAttributes(code: string, file: string): string {
  if (!code.includes('style="')) {
    throw new Error(`${file} has no style any more: adapt studio-policy.ts`);
  }
  return code.replace(/style="([^"]*)"/g, (_, style: string) =>
    style
      .split(";")
      .filter((part) => part.includes(":"))
      .map((part) => {
        const [name = "", value = ""] = part.split(":");
        return `${name.trim()}="${value.trim()}"`;
      })
      .join(" "),
  );
}
