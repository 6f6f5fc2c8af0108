import type { Tx } from "@/db"
import { dayOf } from "@/lib/dates"
import { type Ballot, declarationsOf, figuresOf, unitsToDeclare } from "./queries"

/** The units to give figures for: those with somebody on the roll, or declared before; all, when that is nobody. */
export async function unitsInForm(tx: Tx, ballot: Ballot) {
  const units = await unitsToDeclare(tx, ballot.id, dayOf(ballot.closesAt))
  const [stands] = await declarationsOf(tx, ballot.id)
  const declared = stands ? await figuresOf(tx, stands.id) : []
  const all = units.map(({ entitled, ...unit }) => ({
    ...unit,
    onRoll: entitled,
    stands: declared.find((one) => one.unit === unit.id),
  }))
  const counted = all.filter(({ onRoll, stands }) => (declared.length > 0 ? stands : onRoll > 0))
  return counted.length > 0 ? counted : all
}
