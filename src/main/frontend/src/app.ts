import "./styles/app.scss";
import htmx from "htmx.org";
import { calendars } from "./frame/calendars.ts";
import { closeMenus } from "./frame/menus.ts";
import { forget } from "./frame/storage.ts";
import { hideNamesInTime } from "./frame/names.ts";
import { tellAge } from "./frame/updated.ts";
import { ticks } from "./frame/ticks.ts";
import { unfold } from "./frame/wide.ts";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;

forget();
closeMenus(document);
tellAge(document);
unfold(document);
hideNamesInTime(document);
calendars(document);
ticks(document);
document.querySelector<HTMLElement>("[data-autofocus]")?.focus();
