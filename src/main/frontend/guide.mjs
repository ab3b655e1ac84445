// The pictures of docs/process-owners-guide.md: its recipes are followed on a running demo, click by click, by two process
// owners. `node guide.mjs <address> <accounts.csv> <folder>`, called by docs/guide-pictures.sh. A recipe that can't be
// followed as it is written ends the script.
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { allCases } from "./demo.mjs";

const [address, accountsFile, folder] = process.argv.slice(2);
const largest = 120 * 1024;

// Neither names nor passwords of the demo have a quoted comma before them.
const rows = readFileSync(accountsFile, "utf8").trim().split("\n").slice(1);
const accounts = new Map(rows.map((row) => row.split(",").slice(0, 2)));
await allCases(address, accounts);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});

async function signedIn(account) {
  const page = await (await browser.newContext({ viewport: { width: 1120, height: 820 } })).newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => fail(`${page.url()}: ${error.message}`));
  await page.goto(address);
  await page.fill("#username", account);
  await page.fill("#password", accounts.get(account) ?? "");
  await Promise.all([page.waitForNavigation(), page.locator("#password").press("Enter")]);
  const english = page.locator("button[name=lang][value=en]").first();
  await Promise.all([page.waitForNavigation(), english.evaluate((button) => button.click())]);
  return page;
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}

/** Follows a link or presses a button of the page by its words. */
async function press(page, words, within = "main") {
  const named = page.locator(within).locator("a, button").filter({ hasText: words }).first();
  await Promise.all([page.waitForNavigation(), named.click()]);
  await page.locator("[data-island]:not([data-ready])").first().waitFor({ state: "detached", timeout: 30_000 });
}

async function home(page) {
  await press(page, "SOPs", "header");
}

const saved = (page) => page.locator("[data-save-status][data-state=saved]").waitFor();

/** Waits until what was typed has reached the server. */
async function typed(page, field, text) {
  await field.fill(text);
  await field.press("Tab");
}

async function picture(page, name, options = {}) {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(2, 400);
  await page.waitForTimeout(400);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, ...options });
  const size = statSync(path).size;
  console.log(`${name}.png ${Math.round(size / 1024)} KB`);
  if (size > largest) {
    fail(`${name}.png is larger than ${largest} bytes`);
  }
}

async function changeADeadline(page) {
  await home(page);
  await press(page, "Deadlines and escalation");
  await press(page, "Change this SOP");
  await press(page, "Deadlines of the procedures");
  await page.fill(".hw-rules__bar input", "Assess the family");
  await page.locator(".hw-rules__table tbody tr").first().click();
  await typed(page, page.locator(".hw-rule__field input[name=amount]"), "20");
  await saved(page);
  await picture(page, "change-a-deadline");
  await press(page, "The draft");
  await press(page, /^Compare$/);
  await picture(page, "compare", { clip: { x: 0, y: 0, width: 1120, height: 620 } });
  await press(page, "Back to the draft");
  await press(page, "Ask for the review");
}

async function addAStep(page) {
  await home(page);
  await press(page, /^Return$/);
  await press(page, "Change this SOP");
  await press(page, "Family tracing and assessment");
  await roomBefore(page, "event_familyAssessed", 180);
  await page.locator(".djs-palette [data-action='own.kindStep']").click();
  const [from, to] = [await box(page, "userTask_assessFamily"), await box(page, "event_familyAssessed")];
  await page.mouse.move((from.x + from.width + to.x) / 2, from.y + from.height / 2 + 2, { steps: 6 });
  await page.mouse.click((from.x + from.width + to.x) / 2, from.y + from.height / 2);
  await page.locator(".djs-direct-editing-content").waitFor();
  await page.keyboard.type("Medical check");
  await page.keyboard.press("Enter");
  await page.locator("[data-element-id=userTask_medicalCheck]").first().waitFor();
  const step = await box(page, "userTask_medicalCheck");
  const role = page.locator("#bio-properties-panel-own-role");
  for (let tries = 0; tries < 5 && !(await role.isVisible()); tries++) {
    await page.mouse.click(step.x + step.width / 2, step.y - 60);
    await page.mouse.click(step.x + step.width / 2, step.y + step.height / 2);
    await role.waitFor({ timeout: 5_000 }).catch(() => {});
  }
  await page.selectOption("#bio-properties-panel-own-role", "origin.provincial-welfare");
  await page.selectOption("#bio-properties-panel-own-due", "needsAssessment");
  await page.selectOption("#bio-properties-panel-own-form", "familyAssessment");
  await typed(page, page.locator("#bio-properties-panel-documentation"), "Ask a clinic whether the person is well enough to travel.");
  await saved(page);
  await picture(page, "add-a-step");
  await press(page, "Texts in each language");
  await page.fill("[name='km:userTask_medicalCheck.name']", "ពិនិត្យសុខភាព");
  await page.fill("[name='th:userTask_medicalCheck.name']", "ตรวจสุขภาพ");
  await press(page, "Save the texts");
  await press(page, "The editor");
  await press(page, "The draft");
}

async function roomBefore(page, element, width) {
  await page.locator(".djs-palette [data-action='space-tool']").click();
  const at = await box(page, element);
  const y = at.y - 90;
  await page.mouse.move(at.x - 12, y, { steps: 4 });
  await page.mouse.down();
  await page.mouse.move(at.x + width / 2, y, { steps: 6 });
  await page.mouse.move(at.x - 12 + width, y, { steps: 6 });
  await page.mouse.up();
}

const box = (page, element) => page.locator(`.djs-shape[data-element-id=${element}]`).first().boundingBox();

async function addAQuestion(page) {
  await press(page, "Assessment of the family");
  await page.locator(".fjs-palette-field[data-field-type=checkbox]").focus();
  await page.keyboard.press("Enter");
  await page.locator(".fjs-form-editor .fjs-form-field-checkbox").last().click();
  await opened(page, "Question");
  await typed(page, page.locator("#bio-properties-panel-label"), "Is a clinic nearby");
  await opened(page, "Where the answer is kept");
  await page.selectOption("#bio-properties-panel-own-store", "casefile");
  await page.selectOption("#bio-properties-panel-own-category", "family");
  await saved(page);
  await page.locator(".fjs-form-editor .fjs-form-field-checkbox").last().scrollIntoViewIfNeeded();
  await page.locator("#bio-properties-panel-own-category").scrollIntoViewIfNeeded();
  await picture(page, "add-a-question");
  await press(page, "Texts in each language");
  await page.fill("[name='km:clinicNearby.label']", "តើមានមន្ទីរពេទ្យនៅជិតទេ");
  await page.fill("[name='th:clinicNearby.label']", "มีสถานพยาบาลอยู่ใกล้หรือไม่");
  await press(page, "Save the texts");
  await press(page, "The editor");
  await page.locator("button").filter({ hasText: "Preview: ខ្មែរ" }).click();
  await page.getByText("តើមានមន្ទីរពេទ្យនៅជិតទេ").first().waitFor();
}

/** The new step would need each kept walk that passes it walked again; a change of words needs none. */
async function changeTheGuidance(page) {
  await press(page, "The draft");
  await press(page, "Discard");
  await home(page);
  await press(page, /^Return$/);
  await press(page, "Change this SOP");
  await press(page, "Family tracing and assessment");
  const step = await box(page, "userTask_assessFamily");
  await page.mouse.click(step.x + step.width / 2, step.y + step.height / 2);
  await typed(page, page.locator("#bio-properties-panel-documentation"), "Ask a clinic whether the person is well enough to travel.");
  await saved(page);
  await press(page, "The draft");
  await press(page, "Ask for the review");
}

/** Opens a group of the properties that isn't open yet. */
async function opened(page, words) {
  const group = page.locator(".bio-properties-panel-group-header").filter({ hasText: words }).first();
  if (!(await group.evaluate((header) => header.classList.contains("open")))) {
    await group.click();
  }
}

/** The second person publishes what waits: for new cases only, or moving those that run. */
async function publish(page, cases, reason, taken) {
  await home(page);
  await press(page, "Read the change");
  await press(page, "Read and decide");
  await page.check(`[name=cases][value=${cases}]`);
  await page.fill("#reason", reason);
  for (const rule of await page.locator("[name=accepted]").all()) {
    await rule.check();
  }
  if (taken) {
    await page.locator("#reason").scrollIntoViewIfNeeded();
    await picture(page, taken);
  }
  await press(page, /^Publish$/);
}

async function publishForNewCases(page) {
  await publish(page, "new", "Families waited too long.", "publish");
}

async function moveCases(page) {
  await publish(page, "move", "The clinic was asked too late.");
  await page.locator("#progress").filter({ hasText: "moved" }).waitFor();
  await page.getByText("Running cases have moved").waitFor();
  await picture(page, "move-cases", { clip: { x: 0, y: 0, width: 1120, height: 520 } });
}

/** The sheet that is an annex to a circular. */
async function print(page) {
  await home(page);
  await press(page, /^Return$/);
  await press(page, "Family tracing and assessment");
  await page.locator("button").filter({ hasText: "Print on A3" }).waitFor();
  await page.emulateMedia({ media: "print" });
  await picture(page, "print");
}

mkdirSync(folder, { recursive: true });
const recipes = [
  ["owner", changeADeadline],
  ["owner2", publishForNewCases],
  ["owner", addAStep],
  ["owner", addAQuestion],
  ["owner", changeTheGuidance],
  ["owner2", moveCases],
  ["owner2", print],
];
const pages = new Map();
for (const [account, recipe] of recipes) {
  const page = pages.get(account) ?? (await signedIn(account));
  pages.set(account, page);
  await recipe(page).catch((error) => fail(`${recipe.name} at ${page.url()}: ${error.message}`));
}
await browser.close();
