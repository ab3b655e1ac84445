// Says what bpmnlint finds in diagrams, for LintRulesTest: `node test/lint.cjs FILE...` prints {file: ["rule element", ...]}.
const { readFileSync } = require("node:fs");
const { BpmnModdle } = require("bpmn-moddle");
const Linter = require("bpmnlint/lib/linter");
const NodeResolver = require("bpmnlint/lib/resolver/node-resolver");



async function found(file) {
  const { linked } = await import("../src/studio/bpmn/flows.js");
  const { rootElement } = await new BpmnModdle().fromXML(readFileSync(file, "utf8"));
  // A new one for each: some rules remember what they saw.
  const linter = new Linter({ config: JSON.parse(readFileSync("bpmnlint.json", "utf8")), resolver: new NodeResolver() });
  const results = await linter.lint(linked(rootElement));
  return Object.entries(results).flatMap(([rule, reports]) => reports.filter((report) => report.category === "error").map((report) => `${rule} ${report.id}`));
}

(async () => {
  const all = {};
  for (const file of process.argv.slice(2)) {
    all[file] = await found(file).catch((problem) => [`unreadable ${problem.message}`]);
  }
  console.log(JSON.stringify(all));
})();
