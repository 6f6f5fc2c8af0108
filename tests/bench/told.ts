import type { Machine } from "./machine"
import type { Result, Row } from "./result"

const decimals = { KB: 1, MB: 0, s: 2, ms: 1, "×": 2, "/s": 0 }

/** The results for a terminal. */
export function asText(machine: Machine, results: readonly Result[]): string {
  const tables = results.map(({ id, does, rows, missing, disturbed }) => {
    if (missing) return `${id}: ${does}\n  Not measured: ${missing}\n`
    const cells = [head, ...rows.map(cellsOf)]
    const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
    const lines = cells.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "))
    return `${id}: ${does}\n${lines.map((line) => `  ${line.trimEnd()}\n`).join("")}${noise(disturbed)}`
  })
  return `\n${tables.join("\n")}\n${inWords(machine)}\n`
}

/** The results as the page that is kept. */
export function asMarkdown(machine: Machine, results: readonly Result[]): string {
  const tables = results.map(({ id, does, how, rounds, rows, missing, disturbed }) => {
    if (missing) return `## ${id}\n${does}. Not measured: ${missing}\n`
    const lines = [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows.map(cellsOf)]
    const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")
    return `## ${id}\n${does}. Medians of ${rounds} rounds, with the least and the most.\n\n${table}\n\n${how}\n${noise(disturbed)}`
  })
  return `# How fast Turnout is
Made by \`npm run bench\`, which measures the product and its floor in one run, in turn. The floor is the barest thing that could do the same work: \`tests/bench/bare-server.ts\`, on the same rows. Times depend on the machine and on what else it does; the ratios are the point.

${inWords(machine)}

${tables.join("\n")}`
}

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
