import type { UnitFigures } from "@/lib/law/figures"
import { said } from "@/lib/law/said"

type Unit = { id: string; name: string; onRoll: number }

/** Where the scrutineer’s number entitled is not what the roll had on the day of closing: the scrutineer’s rules. */
export function rollDifferences(figures: readonly UnitFigures[], units: readonly Unit[]): string[] {
  return figures.flatMap(({ unit, entitled }) => {
    const own = units.find(({ id }) => id === unit)
    if (!own || entitled === null || entitled === own.onRoll) return []
    const by = entitled - own.onRoll
    const where = units.length > 1 ? `${own.name}: ` : ""
    return [
      `${where}${said(Math.abs(by))} ${by > 0 ? "more" : "fewer"} entitled than the ${said(own.onRoll)} on the roll on the day of closing. The scrutineer’s number is the one declared.`,
    ]
  })
}
