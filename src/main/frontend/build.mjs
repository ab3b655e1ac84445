// Builds the front end into the folder given, called by Maven: `node build.mjs <outDir>`; with `--types` it checks the types instead.
// Installs only when the lock file changed, builds and checks only when a source changed. With `--into <folder>` it copies what was
// built there. One run waits for another: Maven starts one beside the compiler, and then one that copies.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const outDir = resolve(process.argv[2] ?? join(here, "../../../target/frontend"));
const installed = join(here, "node_modules", ".homeward-installed");
const typesOnly = process.argv.includes("--types");
const done = `${outDir}.${typesOnly ? "types" : "built"}`;

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();

const hashOf = (files) =>
  files.reduce((hash, file) => hash.update(file.slice(here.length)).update(readFileSync(file)), createHash("sha256")).digest("hex");

const marked = (marker, hash) => existsSync(marker) && readFileSync(marker, "utf8") === hash;

function run(program, args) {
  const outcome = spawnSync(program, args, { cwd: here, encoding: "utf8", shell: process.platform === "win32" });
  if (outcome.status !== 0) {
    console.error(outcome.stdout ?? "", outcome.stderr ?? outcome.error ?? "");
    console.error(`front end: ${program} ${args.join(" ")} failed`);
    process.exit(1);
  }
}

const busy = `${outDir}.busy`;

const lives = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};

function waitForOthers() {
  mkdirSync(dirname(outDir), { recursive: true });
  for (;;) {
    try {
      writeFileSync(busy, `${process.pid}`, { flag: "wx" });
      return process.on("exit", () => rmSync(busy, { force: true }));
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const other = existsSync(busy) ? Number(readFileSync(busy, "utf8")) : 0;
    if (other > 0 && !lives(other)) rmSync(busy, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

waitForOthers();
const lock = hashOf([join(here, "package-lock.json")]);
if (!marked(installed, lock)) {
  console.log("front end: installing");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(installed, lock);
}

const ownFiles = ["package-lock.json", "vite.config.ts", "form-js-words.ts", "form-editor-words.ts", "studio-policy.ts", "tsconfig.json", "build.mjs"].map((name) => join(here, name));
const sources = hashOf([...ownFiles, ...filesBelow(join(here, "public")), ...filesBelow(join(here, "src"))]);
if (typesOnly && !marked(done, sources)) {
  console.log("front end: checking types");
  run(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "--noEmit"]);
  writeFileSync(done, sources);
} else if (!typesOnly && !(marked(done, sources) && existsSync(join(outDir, "app.css")))) {
  console.log("front end: building");
  for (const part of ["production", "one-file"]) {
    run(process.execPath, [join(here, "node_modules/vite/bin/vite.js"), "build", `--mode=${part}`, "--logLevel=error", `--outDir=${outDir}`]);
  }
  // A sixth smaller than what the server compresses on the way. Not the style sheets: it writes addresses into them.
  for (const script of readdirSync(outDir).filter((name) => name.endsWith(".js"))) {
    writeFileSync(join(outDir, `${script}.br`), brotliCompressSync(readFileSync(join(outDir, script))));
  }
  writeFileSync(done, sources);
}
const into = process.argv.indexOf("--into");
if (into > 0) cpSync(outDir, resolve(process.argv[into + 1]), { recursive: true });
