import { type Growth, growthOf } from "./growth"
import type { Machine } from "./machine"
import type { Measured, Result, Row } from "./result"

const decimals = { KB: 1, MB: 0, s: 2, ms: 1, "×": 2, "/s": 0 }

/** The results for a terminal. */
export function asText(measured: readonly Measured[]): string {
  const unions = measured.map(({ around, results }) => {
    const tables = results.map(({ id, does, rows, missing, disturbed }) => {
      if (missing) return `${id}: ${does}\n  Not measured: ${missing}\n`
      const cells = [head, ...rows.map(cellsOf)]
      const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
      const lines = cells.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "))
      return `${id}: ${does}\n${lines.map((line) => `  ${line.trimEnd()}\n`).join("")}${noise(disturbed)}`
    })
    return `\n${tables.join("\n")}\n${inWords(around)}\n`
  })
  return `${unions.join("")}${growthOf(measured).map(grown).join("")}`
}

/** The results as the page that is kept. */
export function asMarkdown(measured: readonly Measured[]): string {
  const unions = measured.map(({ around, results }) => {
    const tables = results.map((result) => table(result, measured.at(0)?.results.includes(result) ?? false))
    return `## ${around.members.toLocaleString("en-GB")} members\n${inWords(around)}\n\n${tables.join("\n")}`
  })
  const growth = growthOf(measured).map((each) => `- ${grown(each)}`)
  return `# How fast Turnout is
Made by \`npm run bench\`, which measures the product and its floor in one run, in turn. The floor is the barest thing that could do the same work: \`tests/bench/bare-server.ts\`, on the same rows. Times depend on the machine and on what else it does; the ratios are the point.

${unions.join("\n")}${growth.length > 0 ? `\n## Growth\n${growth.join("")}` : ""}`
}

/** How it was measured is said where it is first measured. */
function table({ id, does, how, costs, rounds, rows, missing, disturbed }: Result, isFirst: boolean) {
  if (missing) return `### ${id}\n${does}. Not measured: ${missing}\n`
  const lines = [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows.map(cellsOf)]
  const cells = lines.map((each) => `| ${each.join(" | ")} |`).join("\n")
  const said = isFirst ? ["", how, ...(costs ? [costs] : [])].join("\n\n") : ""
  const many = rounds === 1 ? "One round" : `Medians of ${rounds} rounds, with the least and the most`
  return `### ${id}\n${does}. ${many}.\n\n${cells}${said}\n${noise(disturbed)}`
}

const grown = ({ id, name, times, isWithin }: Growth) =>
  `${id}, ${name}: ${times.toFixed(2)} times as long in the largest union as in the smallest, ${isWithin ? "within" : "over"} 1.3.\n`

const head = ["", "product", "floor", "ratio", "target", ""]

function cellsOf({ name, unit, target, timesFloor, product, floor, ratio, isWithin }: Row): string[] {
  const figure = (value: number) => value.toFixed(decimals[unit])
  const spread = (of: typeof product) =>
    `${figure(of.median)} ${unit} (${figure(of.least)}–${figure(of.most)})`
  return [
    name,
    spread(product),
    floor ? spread(floor) : "–",
    ratio === undefined ? "–" : `${ratio.toFixed(ratio < 1 ? 2 : 1)}×`,
    target === undefined ? ofFloor(timesFloor) : `${target} ${unit}`,
    isWithin === undefined ? "" : isWithin ? "within" : "over",
  ]
}

function ofFloor(timesFloor: Row["timesFloor"]): string {
  if (timesFloor?.most) return `${timesFloor.most}× at most`
  return timesFloor?.least ? `${timesFloor.least}× at least` : "–"
}

const noise = (turns: number) =>
  turns > 0 ? `${turns} turns began while the machine was busy with something else.\n` : ""

function inWords({ on, cores, memory, load, node, postgres, chromium, members }: Machine): string {
  return `${on}, ${cores} cores (${load} busy over the last five minutes), ${memory} GB; Node ${node}, PostgreSQL ${postgres}, Chromium ${chromium}; ${members.toLocaleString("en-GB")} members.`
}
