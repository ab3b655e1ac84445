import { readFileSync } from "node:fs"; import { chromium } from "playwright-core";
const [address, data, out, lang, width, account, ...paths] = process.argv.slice(2);
const rows = readFileSync(data + "/accounts.csv", "utf8").trim().split("\n").slice(1); const acc = new Map(rows.map(r => r.split(",").slice(0,2)));
const b = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const p = await (await b.newContext({viewport:{width:+width,height:+width<720?740:900}})).newPage(); p.setDefaultTimeout(60000);
p.on("pageerror", e => console.log("ERR", p.url(), e.message)); p.on("console", m => { if (["error","warning"].includes(m.type())) console.log("CON", p.url(), m.text().slice(0,200)); });
await p.goto(address); await p.fill("#username", account); await p.fill("#password", acc.get(account)); await Promise.all([p.waitForNavigation(), p.locator("#password").press("Enter")]);
const c = p.locator(`button[name=lang][value=${lang}]`).first(); await Promise.all([p.waitForNavigation(), c.evaluate(x => x.click())]);
for (const path of paths) { if (path.startsWith("!")) { const [sel] = [path.slice(1)]; await Promise.all([p.waitForNavigation(), p.locator(sel).first().click()]); console.log("AT", p.url()); } else { const r = await p.goto(address + path); console.log(r.status(), path); }
 await p.locator("[data-island]:not([data-ready])").first().waitFor({state:"detached",timeout:20000}).catch(()=>console.log("island not ready", p.url()));
 const name = new URL(p.url()).pathname.replace(/\W+/g,"-"); await p.screenshot({path:`${out}/${name}-${lang}-${width}.png`,fullPage:true});
 const wide = await p.evaluate(() => document.documentElement.scrollWidth - window.innerWidth); if (wide>0) console.log("WIDE", wide, path); }
await b.close();
