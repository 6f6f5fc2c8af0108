import { writeFileSync } from "node:fs"
import { checkpoints } from "../tests/backtest/cases"
import { judged } from "../tests/backtest/judged"
import { notes } from "../tests/backtest/notes"
import { pitTable, reliabilityTable, scoreTable } from "../tests/backtest/report"
import { stresses } from "../tests/backtest/scenario"
import * as sets from "../tests/backtest/sets"
import { timings } from "../tests/backtest/timings"

/** `npm run backtest`: a few minutes on one core. `npm run backtest -- 0.2` for a fifth of the ballots. */
const part = Number(process.argv[2] ?? 1)
if (!(part > 0 && part <= 1)) {
  console.error("npm run backtest -- 0.2: the share of the ballots to score, above 0 and at most 1.")
  process.exit(2)
}
const many = (ballots: number) => Math.max(3, Math.round(part * ballots))

const started = process.cpuUsage()
const dressing = sets.trained(many(100), 810_000)
const ordinary = sets.synthetic(many(80), 520_000, dressing, "ordinary", checkpoints)
const stress = new Map(
  stresses.map((name) => [name, sets.synthetic(many(40), 530_000, dressing, name, [0.5, 0.85]).byRegime]),
)
const semi = sets.semiSyntheticSet(many(50), 540_000, many(60), checkpoints)
const curves = sets.realPartialCurves([0.4, 0.6, 0.8, 0.95])
const next = sets.realNextBallots()
const spent = process.cpuUsage(started)

const named = (of: "whole" | "units") =>
  [
    ...[...ordinary.byRegime].map(([name, row]) => [`synthetic, ${name}`, row[of].model] as const),
    ...[...semi].map(([name, row]) => [`semi-synthetic, ${name}`, row[of].model] as const),
  ].map(([name, score]): [string, typeof score] => [name, score])
const stressed: sets.Table = new Map(
  [...stress].flatMap(([name, table]) =>
    [...table].map(([regime, row]) => [`${name}, ${regime}`, row] as const),
  ),
)

const sections: [string, string][] = [
  ["Targets", judged({ ordinary: ordinary.byRegime, stressed, semi, next, curves })],
  ["Whole ballots, synthetic", scoreTable(ordinary.byRegime, "whole")],
  ["The same by how many were asked", scoreTable(ordinary.byReach, "whole")],
  ["The same by how much of the window had gone", scoreTable(ordinary.byTime, "whole")],
  ["Units of 10 and more, synthetic", scoreTable(ordinary.byRegime, "units")],
  ["Stress: whole ballots", scoreTable(stressed, "whole")],
  ["Stress: units", scoreTable(stressed, "units")],
  ["Semi-synthetic: whole ballots", scoreTable(semi, "whole")],
  ["Semi-synthetic: units", scoreTable(semi, "units")],
  ["Real next ballots: units", scoreTable(next, "units")],
  ["Real next ballots: the whole", scoreTable(next, "whole")],
  ["Real curves, counts only", scoreTable(curves, "whole")],
  ["Reliability, whole ballots: said → came (n), in percent", reliabilityTable(named("whole"))],
  ["Reliability, units", reliabilityTable(named("units"))],
  ["Where the truth fell in the distribution (tenths, percent of ballots)", pitTable(named("whole"))],
  ["Speed", timings()],
]
const body = sections.map(([title, table]) => `## ${title}\n\n${table}\n`).join("\n")
console.log(body)
console.log(`${((spent.user + spent.system) / 1e6).toFixed(0)} s of one core`)
writeFileSync(new URL("../BACKTEST.md", import.meta.url), `${introduction()}\n${body}\n${closing()}`)

function introduction(): string {
  return `# How good the projection is

Written by \`npm run backtest\`. Every number is on ballots drawn from seeds that were not used while the model was made, except where real data are too few to keep any back, which is said.

- **Made-up (synthetic) ballots** come from \`tests/backtest/simulator.ts\`, which is not the model's likelihood: who votes follows a hidden engagement, which also makes members easier to reach and earlier to post; reps differ in effort and hope; those who will not vote claim to have posted (2–12% at every conversation, so more where reps ask often) or to be about to (20–50%); papers arrive by Kumaraswamy's distribution, not the model's curve, and nothing is counted at weekends. Counts come weekly from day 11, or never.
- **Semi-synthetic ballots** take institution sizes, last turnouts and finals from UCU's 2017–18 and 2019 ballots (4–16 institutions drawn at a time, in both directions) and return curves from real postal votes; contacts are made up.
- **Rules of thumb are dressed:** each gets the bias and scatter it showed on training ballots of the same set. On the semi-synthetic and real sets these are draws of the same two ballots or the same counties, so the rules there have been told how those ballots moved. The model has not.
- CRPS, width and bias are in points of turnout; coverage is the share of truths inside the central 50, 80 and 90%; quantiles are whole papers, which lifts coverage in small units; skill is against the best dressed rule.
`
}

function closing(): string {
  return `## What is not reached, and what to make of it

${notes}
`
}
