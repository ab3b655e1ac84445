import "./styles/app.scss";
import htmx from "htmx.org";
import { closeMenus } from "./frame/menus.ts";
import { forget } from "./frame/storage.ts";
import { hideNamesInTime } from "./frame/names.ts";
import { tellAge } from "./frame/updated.ts";
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
document.querySelector<HTMLElement>("[data-autofocus]")?.focus();

// Phones have a date control of their own, in the calendar of their reader.
if (document.querySelector("input[type=date]") && !/Android|iPhone|iPad/i.test(navigator.userAgent)) {
  void import("./dates/date-inputs.ts").then(({ showCalendars }) => showCalendars(document));
}
