import "uplot/dist/uPlot.min.css";
import "./lines.scss";
import uPlot from "uplot";
import { read, type Table } from "./table.ts";

/** Draws tables of figures over time as lines; the tables stay, folded, for who reads them better. */
const HEIGHT = 150;
const ROOM_FOR_NAMES = 132;
const COLOURS = ["--hw-late", "--hw-brand", "--hw-soon", "--hw-ok", "--hw-ink", "--hw-muted"];
const DASHES = [[], [], [7, 4], [2, 3], [10, 3, 2, 3], [4, 4]];

for (const island of document.querySelectorAll<HTMLElement>("[data-island='lines']")) {
  for (const place of island.querySelectorAll<HTMLElement>("[data-lines-of]")) {
    const table = island.querySelector<HTMLTableElement>(`#${place.dataset["linesOf"]}`);
    if (table) {
      draw(place, read(table), island.dataset["legend"] ?? "{0}", place === island.querySelector("[data-lines-of]"));
    }
  }
  island.querySelector("details")?.removeAttribute("open");
  island.dataset["ready"] = "true";
}

function draw(place: HTMLElement, table: Table, legend: string, first: boolean): void {
  const title = document.createElement("p");
  title.className = "hw-sub";
  title.textContent = table.caption;
  const chart = document.createElement("div");
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", [table.caption, ...table.lines.map((line) => `${line.name}: ${line.last ?? "–"}`)].join("; "));
  place.append(title, chart);
  // one line alone takes the first colour, several begin with the second
  const shade = (at: number) => (first ? at : at + 1) % COLOURS.length;
  const name = (at: number) => {
    const line = table.lines[at];
    return first ? legend.replace("{0}", String(line?.last ?? "–")) : `${line?.name ?? ""} ${line?.last ?? ""}`;
  };
  const plot = new uPlot(
    {
      width: width(place),
      height: HEIGHT,
      padding: [8, ROOM_FOR_NAMES, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(4, Math.ceil(most * 1.15))] } },
      axes: [
        { font: font(), stroke: colour("--hw-muted"), grid: { show: false }, ticks: { show: false }, size: 26, splits: () => spread(table.labels.length, width(place)), values: (_, places) => places.map((at) => table.labels[at] ?? "") },
        { font: font(), stroke: colour("--hw-muted"), grid: { stroke: colour("--hw-line"), width: 1 }, ticks: { show: false }, size: 38, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000] },
      ],
      series: [{}, ...table.lines.map((line, at) => ({ label: line.name, stroke: colour(COLOURS[shade(at)] ?? ""), width: 2.5, dash: DASHES[shade(at)] ?? [], spanGaps: true, points: { show: table.labels.length < 8 } }))],
      hooks: { draw: [(drawn) => names(drawn, table, name, shade)] },
    },
    [table.labels.map((_, at) => at), ...table.lines.map((line) => line.values)] as uPlot.AlignedData,
    chart,
  );
  new ResizeObserver(() => plot.setSize({ width: width(place), height: HEIGHT })).observe(place);
}

/** Each line's name stands at its end, so that its colour needn't tell. */
function names(plot: uPlot, table: Table, name: (at: number) => string, shade: (at: number) => number): void {
  const ratio = window.devicePixelRatio || 1;
  const line = 17 * ratio;
  const ends = table.lines
    .map((one, at) => ({ at, y: plot.valToPos(one.last ?? 0, "y", true) }))
    .sort((one, other) => one.y - other.y);
  let free = 0;
  plot.ctx.save();
  plot.ctx.font = font(600, ratio);
  plot.ctx.textBaseline = "middle";
  plot.ctx.textAlign = "left";
  for (const end of ends) {
    const y = Math.max(end.y, free);
    plot.ctx.fillStyle = colour(COLOURS[shade(end.at)] ?? "");
    plot.ctx.fillText(name(end.at), plot.bbox.left + plot.bbox.width + 8 * ratio, y, (ROOM_FOR_NAMES - 10) * ratio);
    free = y + line;
  }
  plot.ctx.restore();
}

/** Which labels have room below the chart. */
function spread(count: number, wide: number): number[] {
  const step = Math.max(1, Math.ceil((count * 62) / Math.max(62, wide - ROOM_FOR_NAMES - 38)));
  return Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % step === 0);
}

function width(place: HTMLElement): number {
  return Math.max(220, Math.floor(place.clientWidth));
}

function colour(variable: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
}

function font(weight = 400, ratio = 1): string {
  return `${weight} ${13 * ratio}px ${getComputedStyle(document.body).fontFamily}`;
}
