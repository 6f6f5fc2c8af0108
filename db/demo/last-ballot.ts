import { randomUUID } from "node:crypto"
import { builder } from "../builder"
import type { OwnerDatabase } from "../owner"
import { audit, previousTurnouts } from "../schema"
import type { Calendar } from "./calendar"
import type { Dice } from "./dice"
import { openedDay } from "./rhythm"
import type { Branch } from "./union"

type Door = Pick<OwnerDatabase, "insert" | "execute">

/** What came back in the pay ballot of the year before, workplace by workplace: a little under half. */
export async function addLastBallot(
  db: Door,
  dice: Dice,
  days: Calendar,
  ballotId: string,
  organiserId: string,
  branches: readonly Branch[],
) {
  const fromBallot = `Pay ballot ${days.now.getFullYear() - 1}`
  const recordedAt = days.at(openedDay - 36, 17)
  const row = (workplaceId: string | null, entitled: number, cast: number) => ({
    ...{ id: randomUUID(), ballotId, workplaceId, fromBallot, entitled, cast },
    ...{ isWorkedOut: false, accountId: organiserId, recordedAt },
  })
  const places = branches
    .flatMap(({ teams }) => teams)
    // Some teams are newer than that ballot: only the whole union's turnout speaks of them.
    .filter(() => !dice.chance(0.04))
    .map(({ place }) => {
      const entitled = Math.max(1, Math.round(place.entitled * dice.between(0.88, 1.1)))
      return row(place.id, entitled, Math.round(entitled * dice.between(0.42, 0.55)))
    })
  const sum = (of: "entitled" | "cast") => places.reduce((all, place) => all + place[of], 0)
  const whole = row(null, sum("entitled"), sum("cast"))
  await builder(db).addRows(previousTurnouts, [...places, whole])
  await db.insert(audit).values({
    ...{ at: recordedAt, accountId: organiserId, act: "previous.load", ballotId, subjectId: ballotId },
    detail: { fromBallot, grouping: "workplace", loaded: places.length + 1, before: 0, leftOut: 0 },
  })
}
