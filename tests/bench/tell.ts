import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import type { Measured } from "./result"
import { asMarkdown, asText } from "./told"
import { sizes } from "./union"

const { values: asked } = parseArgs({
  options: {
    /** Of the run that has just ended. */
    now: { type: "string", default: "" },
    /** Of whole runs, the newest of each size. */
    whole: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
})
const names = Object.keys(sizes)
const read = (folder: string): Measured[] =>
  names
    .map((size) => join(folder, `${size}.json`))
    .flatMap((path) => (existsSync(path) ? [JSON.parse(readFileSync(path, "utf8"))] : []))

const measured = read(asked.now)
process.stdout.write(asked.json ? `${JSON.stringify(measured, null, 2)}\n` : asText(measured))
const whole = names.filter((name) => measured.some(({ around, isWhole }) => isWhole && around.size === name))
mkdirSync(asked.whole, { recursive: true })
for (const size of whole) copyFileSync(join(asked.now, `${size}.json`), join(asked.whole, `${size}.json`))
if (whole.length > 0) writeFileSync("BENCH.md", asMarkdown(read(asked.whole)))
