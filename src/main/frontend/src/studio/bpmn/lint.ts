import Linter from "bpmnlint/lib/linter";
import StaticResolver from "bpmnlint/lib/resolver/static-resolver";
import conditionalFlows from "bpmnlint/rules/conditional-flows";
import endEventRequired from "bpmnlint/rules/end-event-required";
import eventBasedGateway from "bpmnlint/rules/event-based-gateway";
import eventSubProcessTypedStartEvent from "bpmnlint/rules/event-sub-process-typed-start-event";
import labelRequired from "bpmnlint/rules/label-required";
import noBpmndi from "bpmnlint/rules/no-bpmndi";
import noDisconnected from "bpmnlint/rules/no-disconnected";
import noDuplicateSequenceFlows from "bpmnlint/rules/no-duplicate-sequence-flows";
import noGatewayJoinFork from "bpmnlint/rules/no-gateway-join-fork";
import noImplicitEnd from "bpmnlint/rules/no-implicit-end";
import noImplicitSplit from "bpmnlint/rules/no-implicit-split";
import noImplicitStart from "bpmnlint/rules/no-implicit-start";
import singleBlankStartEvent from "bpmnlint/rules/single-blank-start-event";
import singleEventDefinition from "bpmnlint/rules/single-event-definition";
import startEventRequired from "bpmnlint/rules/start-event-required";
import subProcessBlankStartEvent from "bpmnlint/rules/sub-process-blank-start-event";
import type { Problem } from "../problems.ts";
import { linked } from "./flows.js";

/** Those of bpmnlint's recommended rules that the server has too; LintRulesTest keeps the two equal. */
const rules: Record<string, unknown> = {
  "conditional-flows": conditionalFlows,
  "end-event-required": endEventRequired,
  "event-based-gateway": eventBasedGateway,
  "event-sub-process-typed-start-event": eventSubProcessTypedStartEvent,
  "label-required": labelRequired,
  "no-bpmndi": noBpmndi,
  "no-disconnected": noDisconnected,
  "no-duplicate-sequence-flows": noDuplicateSequenceFlows,
  "no-gateway-join-fork": noGatewayJoinFork,
  "no-implicit-end": noImplicitEnd,
  "no-implicit-split": noImplicitSplit,
  "no-implicit-start": noImplicitStart,
  "single-blank-start-event": singleBlankStartEvent,
  "single-event-definition": singleEventDefinition,
  "start-event-required": startEventRequired,
  "sub-process-blank-start-event": subProcessBlankStartEvent,
};

/** What bpmnlint finds while somebody draws, in the server's words. */
export async function lint(definitions: unknown, words: Readonly<Record<string, string>>): Promise<Problem[]> {
  const cache = Object.fromEntries(Object.entries(rules).map(([name, rule]) => [`rule:bpmnlint/${name}`, rule]));
  const config = { rules: Object.fromEntries(Object.keys(rules).map((name) => [name, "error"])) };
  // A new one each time: some rules remember what they saw.
  const found = await new Linter({ config, resolver: new StaticResolver(cache) }).lint(linked(definitions));
  return Object.entries(found).flatMap(([code, reports]) =>
    reports.filter((report) => report.category === "error").map((report) => ({ element: report.id, severity: "warning", code, message: words[code] ?? report.message })),
  );
}
