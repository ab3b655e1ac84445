// Pictures of all pages of a running demo: `node screens.mjs <address> <accounts.csv> <folder>`, called by docs/screens.sh.
// In each language a fictional case is opened and its first step handed in, for the pages that come after a hand-in.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { allCases } from "./demo.mjs";

const [address, accountsFile, folder] = process.argv.slice(2);
const widths = (process.env.SCREENS_WIDTHS ?? "1280 360").split(" ").map(Number);

// Neither names nor passwords of the demo have a quoted comma before them.
const rows = readFileSync(accountsFile, "utf8").trim().split("\n").slice(1);
const accounts = new Map(rows.map((row) => row.split(",").slice(0, 2)));
await allCases(address, accounts);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});

const answers = JSON.parse(readFileSync(new URL("../resources/demo/answers.json", import.meta.url), "utf8"));

let count = 0;
const problems = [];

async function take(page, name, language) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 720 ? 740 : 900 });
    await page.evaluate(() => document.fonts.ready);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) {
      problems.push(`${name}-${language}-${width} is ${wide} px too wide`);
    }
    await page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`), fullPage: true });
    count++;
  }
}

async function open(page, path) {
  await page.goto(new URL(path, address).href);
  await page
    .locator("[data-island]:not([data-ready])")
    .first()
    .waitFor({ state: "detached", timeout: 10_000 })
    .catch(() => problems.push(`${path}: an island isn't ready`));
}

const speak = async (page, language) => {
  const choice = page.locator(`button[name=lang][value=${language}]`).first();
  await Promise.all([page.waitForNavigation(), choice.evaluate((button) => button.click())]);
};

async function signedIn(account, language) {
  const page = await (await browser.newContext()).newPage();
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  await page.goto(address);
  await page.fill("#username", account);
  await page.fill("#password", accounts.get(account) ?? "");
  await Promise.all([page.waitForNavigation(), page.locator("#password").press("Enter")]);
  await speak(page, language);
  return page;
}

const first = (page, selector) => page.locator(selector).first().getAttribute("href", { timeout: 1000 }).catch(() => null);

async function shown(page, name, language, path) {
  if (path) {
    await open(page, path);
    await take(page, name, language);
  } else {
    problems.push(`${name}-${language}: nothing to show`);
  }
}

async function pagesOfACaseWorker(language) {
  const page = await signedIn("th.shelter1", language);
  for (const scope of ["mine", "agency", "waiting"]) {
    await shown(page, `inbox-${scope}`, language, `/inbox?scope=${scope}`);
  }
  await shown(page, "inbox-filtered", language, "/inbox?scope=agency&child=true&overdue=true");
  await shown(page, "calendar", language, "/calendar");
  await shown(page, "calendar-list", language, "/calendar?view=list");
  await shown(page, "calendar-address", language, "/calendar/address");
  await open(page, "/inbox?scope=agency");
  await shown(page, "task", language, await first(page, "a.hw-step"));
  await page.locator("[data-action=hand-in]").click();
  await take(page, "task-errors", language);
  await shown(page, "cases", language, "/cases");
  await pagesOfACase(page, language);
  await shown(page, "new-case", language, "/cases/new");
  await page.context().close();
}

async function pagesOfACase(page, language) {
  // An ended case has the longest page.
  await open(page, "/cases?ended=true");
  await shown(page, "case-ended", language, await first(page, "main a.hw-num"));
  await open(page, "/cases?ended=false");
  const numbers = await page.locator("main a.hw-num").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  let withdrawal = null;
  let running = numbers[0];
  for (const number of numbers.slice(0, 8)) {
    await open(page, number);
    withdrawal = await first(page, "a[href$='/withdrawal']");
    if (withdrawal) {
      running = number;
      break;
    }
  }
  await shown(page, "case", language, running);
  const diagrams = await page.locator("a[href*='/diagram/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const timetable = (await first(page, `a[href*='/timetable'][href$='=${language}']`)) ?? (await first(page, "a[href*='/timetable']"));
  for (const diagram of diagrams) {
    await shown(page, `diagram-${diagram.split("/").pop()}`, language, diagram);
  }
  await shown(page, "timetable", language, timetable);
  await shown(page, "withdrawal", language, withdrawal);
}

const words = {
  "@text": "Sothea",
  "@now": new Date().toISOString(),
  "@host": "TH",
  "@origin": "KH",
  "@exploitation": "TH",
  "@hostProvince": "TH-27",
  "@language": "khm",
  "@age": 27,
  "@birth": "1999-03-14",
};

const filled = (form) => Object.fromEntries(Object.entries(answers[form]).map(([key, value]) => [key, words[value] ?? value]));

/** Opens a case as its police officer and hands in the first step; the step's id. */
async function handedIn() {
  const account = "th.police1";
  const authorization = `Basic ${Buffer.from(`${account}:${accounts.get(account)}`).toString("base64")}`;
  const ask = async (path, data) => {
    const headers = { authorization, "content-type": "application/json" };
    const answer = await fetch(new URL(`/api/v1${path}`, address), data ? { method: "POST", headers, body: JSON.stringify({ data }) } : { headers });
    if (!answer.ok) {
      problems.push(`${path}: answer ${answer.status}`);
    }
    return answer.json();
  };
  const { number } = await ask("/cases", filled("intake"));
  const { items } = await ask(`/tasks?scope=agency&case=${number}`);
  await ask(`/tasks/${items[0].id}/hand-in`, filled("screening"));
  return items[0].id;
}

async function pagesAfterAHandIn(language) {
  const step = await handedIn();
  const page = await signedIn("th.police1", language);
  await shown(page, "task-done", language, `/tasks/${step}/done`);
  await shown(page, "task-over", language, `/tasks/${step}`);
  await shown(page, "error-404", language, "/no-such-page");
  await shown(page, "error-422", language, "/inbox?stage=none");
  await open(page, "/inbox");
  await sent(page, `/tasks/${step}/claim`, "");
  await take(page, "error-409", language);
  await open(page, "/inbox");
  await sent(page, "/sign-out", "no token");
  await take(page, "error-403", language);
  await page.context().close();
}

/** Sends the page's sign-out form to another address, with another token if one is given. */
const sent = (page, path, token) =>
  Promise.all([
    page.waitForNavigation(),
    page.evaluate(
      ([to, other]) => {
        const form = document.querySelector("form[action$='/sign-out']");
        form.action = to;
        form.elements.namedItem("_csrf").value = other || form.elements.namedItem("_csrf").value;
        form.submit();
      },
      [path, token],
    ),
  ]);

async function pagesOfANewAgency(language) {
  const page = await signedIn("vn.focal1", language);
  await shown(page, "inbox-empty", language, "/inbox?scope=agency");
  await shown(page, "cases-empty", language, "/cases");
  await page.context().close();
}

/** The board of a host's and of an origin's focal point, and what lies beside it. */
async function pagesOfSupervisors(language) {
  const page = await signedIn("th.focal.head", language);
  for (const scope of ["agency", "country", "corridor", "region"]) {
    await shown(page, `overdue-${scope}`, language, `/overdue?scope=${scope}`);
  }
  await shown(page, "overdue-week", language, "/overdue/week?scope=country");
  await shown(page, "workload", language, "/workload");
  await shown(page, "notices", language, "/notices");
  await page.context().close();
  const origin = await signedIn("kh.mosvy.head", language);
  await shown(origin, "overdue-origin", language, "/overdue?scope=corridor");
  await origin.context().close();
}

async function pagesOfKeepers(language) {
  for (const [account, name, path] of [
    ["operator", "operations", "/operations"],
    ["owner", "calendars", "/directory/calendars"],
    ["owner2", "sops", "/studio"],
    ["owner2", "sop", "/studio/repatriation"],
    ["owner2", "sop-days", "/studio/identification?on=days"],
    ["owner2", "sop-paths", "/studio/repatriation?on=paths"],
    ["owner2", "sop-step", "/studio/repatriation?process=familyTracing&step=userTask_assessFamily"],
    ["owner2", "sop-deadlines", "/studio/deadlines"],
  ]) {
    const page = await signedIn(account, language);
    await shown(page, name, language, path);
    await page.context().close();
  }
}

async function otherPages(language) {
  const outside = await (await browser.newContext()).newPage();
  await outside.goto(address);
  await speak(outside, language);
  await take(outside, "sign-in", language);
  await outside.goto(new URL("/?wrong", address).href);
  await take(outside, "sign-in-wrong", language);
  await outside.goto(new URL("/sign-in/refused?why=account", address).href);
  await take(outside, "sign-in-refused", language);
  await outside.context().close();
  for (const account of ["operator", "dpo"]) {
    const page = await signedIn(account, language);
    await take(page, `start-${account}`, language);
    await shown(page, `account-${account}`, language, "/account");
    await page.context().close();
  }
}

/** What the product's own language switch offers. */
async function completeLanguages() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  const codes = await page.locator("button[name=lang]").evaluateAll((buttons) => buttons.map((button) => button.value));
  await page.context().close();
  return [...new Set(codes)];
}

mkdirSync(folder, { recursive: true });
const languages = process.env.SCREENS_LANGUAGES?.split(" ") ?? (await completeLanguages());
for (const language of languages) {
  await otherPages(language);
  await pagesOfANewAgency(language);
  await pagesOfACaseWorker(language);
  await pagesOfSupervisors(language);
  await pagesOfKeepers(language);
  await pagesAfterAHandIn(language);
}
await browser.close();
problems.forEach((problem) => console.error(problem));
console.log(`${count} pictures in ${folder}, languages: ${languages.join(" ")}`);
process.exit(problems.length > 0 ? 1 : 0);
