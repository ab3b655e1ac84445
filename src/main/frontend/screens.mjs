// Pictures of all pages of a running instance: `node screens.mjs <address> <accounts.csv> <folder>`, called by docs/screens.sh.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [address, accountsFile, folder] = process.argv.slice(2);
const languages = (process.env.SCREENS_LANGUAGES ?? "en km").split(" ");
const widths = (process.env.SCREENS_WIDTHS ?? "1280 360").split(" ").map(Number);

// Neither names nor passwords of the demo have a quoted comma before them.
const rows = readFileSync(accountsFile, "utf8").trim().split("\n").slice(1);
const accounts = new Map(rows.map((row) => row.split(",").slice(0, 2)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});

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
  await open(page, "/inbox?scope=agency");
  await shown(page, "task", language, await first(page, "a.hw-step"));
  await shown(page, "cases", language, "/cases");
  // An ended case has the longest page.
  await open(page, "/cases?ended=true");
  const ended = await first(page, "main a.hw-num");
  await open(page, "/cases?ended=false");
  const numbers = await page.locator("main a.hw-num").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  if (ended) {
    await shown(page, "case-ended", language, ended);
  }
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
  await shown(page, "diagram", language, await first(page, "a[href*='/diagram/']"));
  await open(page, running);
  await shown(page, "timetable", language, await first(page, "a[href*='/timetable']"));
  await shown(page, "withdrawal", language, withdrawal);
  await shown(page, "new-case", language, "/cases/new");
  await shown(page, "error-404", language, "/no-such-page");
  await page.context().close();
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
  const operator = await signedIn("operator", language);
  await take(operator, "start", language);
  await shown(operator, "account", language, "/account");
  await operator.context().close();
}

mkdirSync(folder, { recursive: true });
for (const language of languages) {
  await otherPages(language);
  await pagesOfACaseWorker(language);
}
await browser.close();
problems.forEach((problem) => console.error(problem));
console.log(`${count} pictures in ${folder}`);
process.exit(problems.length > 0 ? 1 : 0);
