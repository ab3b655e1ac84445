import type { Plugin } from "vite";
export function formJsWords(): Plugin { return { name: "x" }; }
