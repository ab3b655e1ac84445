import createClient from "openapi-fetch";
import type { paths } from "./schema.mjs";

/** Somebody at the API: made of its description, as others make theirs. */
export function client(address: string, account: string, password: string) {
  const headers = { Authorization: `Basic ${btoa(`${account}:${password}`)}` };
  const api = createClient<paths>({ baseUrl: address, headers });
  return {
    open: (answers: Record<string, object>) => api.POST("/api/v1/cases", { body: { data: answers } }),
    handIn: (id: string, answers: Record<string, object>) =>
      api.POST("/api/v1/tasks/{id}/hand-in", { params: { path: { id } }, body: { data: answers } }),
    // @ts-expect-error no pause has this reason
    pause: (id: string) => api.POST("/api/v1/tasks/{id}/pauses", { params: { path: { id } }, body: { data: { reason: "lunch", plannedEnd: "2026-04-01" } } }),
  };
}
