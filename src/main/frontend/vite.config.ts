import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { formEditorWords } from "./form-editor-words.ts";
import { formJsWords } from "./form-js-words.ts";
import { studioPolicy } from "./studio-policy.ts";

/** The form of a step comes in one file: on a slow line each further one that it names costs a round trip. */
const inOneFile = { "task-form": "src/task-form/task-form.ts" };

const own = (module: string) => fileURLToPath(new URL(`./src/task-form/${module}.ts`, import.meta.url));

const languages = ["km", "lo", "my", "th"];

/** Fontsource and the editors' icons list older formats beside each woff2; no browser of today needs them. */
function onlyWoff2(): Plugin {
  return {
    name: "homeward:only-woff2",
    enforce: "pre",
    transform(code, id) {
      if (/(bpmn|dmn)-font\/css\/\w+\.css$/.test(id)) {
        return code.replace(/src: url\([^)]*\.eot[^)]*\);/, "").replace(/src: url[^;]*(url\([^)]*\.woff2[^)]*\) format\('woff2'\))[^;]*;/, "src: $1;");
      }
      return /@fontsource\/.*\.css$/.test(id) ? code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, "") : undefined;
    },
  };
}

// File names are stable: the server adds the content's hash to the address (VersionResourceResolver).
export default defineConfig(({ mode }) => ({
  base: "./",
  publicDir: "public",
  plugins: [formJsWords(), formEditorWords(), studioPolicy(), onlyWoff2()],
  // The form editor asks for a Preact of its own; with two of them it can't draw the viewer's fields.
  resolve: {
    dedupe: ["preact"],
    // Of lodash a step's form needs one comparison, of Markdown a few marks, which are smaller written out.
    alias: mode === "one-file" ? { "lodash/isEqual": own("is-equal"), marked: own("markdown") } : { marked: own("markdown") },
  },
  css: { preprocessorOptions: { scss: { loadPaths: [".", "node_modules"], quietDeps: true } } },
  build: {
    target: "es2022",
    emptyOutDir: mode !== "one-file",
    assetsInlineLimit: 0,
    // What a part needs comes at once with it, not one file after the other.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      input: mode === "one-file" ? inOneFile : {
        app: "src/app.ts",
        diagram: "src/diagram/diagram.ts",
        lines: "src/lines/lines.ts",
        "studio-bpmn": "src/studio/bpmn/studio-bpmn.ts",
        "studio-dmn": "src/studio/dmn/studio-dmn.ts",
        "studio-form": "src/studio/form/studio-form.ts",
        ...Object.fromEntries(languages.map((lang) => [`fonts-${lang}`, `src/fonts/fonts-${lang}.scss`])),
        "fonts-zh": "@fontsource/noto-sans-sc/400.css",
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "shared-[hash].js",
        assetFileNames: ({ names }) => (/\.woff2?$/.test(names[0] ?? "") ? "fonts/[name][extname]" : "[name][extname]"),
      },
    },
  },
}));
