import "./styles/app.scss";
import htmx from "htmx.org";
import { closeMenus } from "./frame/menus.ts";
import { tellAge } from "./frame/updated.ts";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;

closeMenus(document);
tellAge(document);
document.querySelector<HTMLElement>("[data-autofocus]")?.focus();

// Phones have a date control of their own, in the calendar of their reader.
if (document.querySelector("input[type=date]") && !/Android|iPhone|iPad/i.test(navigator.userAgent)) {
  void import("./dates/date-inputs.ts").then(({ showCalendars }) => showCalendars(document));
}
