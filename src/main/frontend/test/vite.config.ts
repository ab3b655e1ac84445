import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { formJsWords } from "../form-js-words.ts";

const own = (module: string) => fileURLToPath(new URL(`../src/task-form/${module}.ts`, import.meta.url));

// The page in which the tests open models, decisions and forms, with the viewers of the product, its words put into form-js included.
export default defineConfig({
  publicDir: false,
  plugins: [formJsWords()],
  // The form editor asks for a Preact of its own; with two of them it can't draw the viewer's fields.
  resolve: { dedupe: ["preact"], alias: { marked: own("markdown"), "lodash/isEqual": own("is-equal") } },
  define: { "process.env.NODE_ENV": '"production"' },
  css: { preprocessorOptions: { scss: { loadPaths: [".", "node_modules"], quietDeps: true } } },
  build: {
    target: "es2022",
    emptyOutDir: true,
    minify: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    lib: { entry: "test/viewers.js", formats: ["iife"], name: "viewers", fileName: () => "viewers.js", cssFileName: "viewers" },
  },
});
