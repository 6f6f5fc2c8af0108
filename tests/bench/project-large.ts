import { largeBallot } from "../backtest/large-ballot"
import { projecting } from "../backtest/projecting"
import { seenOn } from "../backtest/simulator"
import { median } from "./median"

/** A process that works out one large ballot again and again, and says how long the first time took and the others. */
const [workplaces = 0, members = 0] = process.argv.slice(2).map(Number)
const seen = seenOn(largeBallot({ workplaces, members }), 20, "by unit")
const took = projecting(seen, 31)
process.stdout.write(JSON.stringify({ first: took[0], warm: median(took.slice(-20)) }))
