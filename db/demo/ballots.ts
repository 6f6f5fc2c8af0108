import { sql } from "drizzle-orm"
import { builder } from "../builder"
import type { OwnerDatabase } from "../owner"
import { ballotQuestions, returnCounts } from "../schema"
import type { Calendar } from "./calendar"
import { openedDay } from "./rhythm"

type Door = Pick<OwnerDatabase, "insert" | "execute">

const closesDay = openedDay + 27
const scrutineer = "Fairfold Scrutineers"

const questions = [
  "Are you prepared to take part in a strike?",
  "Are you prepared to take part in industrial action short of a strike?",
]

/** The pay ballot on its sixteenth day, with two counts in. Returns its id. */
export async function addPayBallot(db: Door, days: Calendar, employerId: string, organiserId: string) {
  const { id } = await builder(db).ballot(
    {
      name: `Pay ballot ${days.now.getFullYear()}`,
      kind: "statutory",
      opensAt: days.at(openedDay, 12),
      closesAt: days.at(closesDay, 12),
      lastSafePostingOn: days.day(days.workingDaysBefore(closesDay, 4)),
      replacementsCloseOn: days.day(days.workingDaysBefore(closesDay, 6)),
      ballotNoticeOn: days.day(days.workingDaysBefore(openedDay, 8)),
      samplePaperOn: days.day(days.workingDaysBefore(openedDay, 5)),
      scrutineer,
      createdAt: days.at(openedDay - 38, 15),
    },
    [employerId],
    organiserId,
  )
  await ask(db, id, questions)
  await count(db, id, organiserId, days.day(days.workingDaysBefore(-6, 1)), 684)
  await count(db, id, organiserId, days.day(days.workingDaysBefore(-1, 1)), 1391)
  return id
}

/** The dress rehearsal of some months ago. What each member had said has been erased since, as it is after every ballot. */
export async function addIndicativeBallot(db: Door, days: Calendar, employerId: string, organiserId: string) {
  const closed = openedDay - 92
  const { id } = await builder(db).ballot(
    {
      name: `Indicative ballot on pay, ${monthOf(days.at(closed, 12))}`,
      kind: "indicative",
      opensAt: days.at(closed - 21, 12),
      closesAt: days.at(closed, 12),
      lastSafePostingOn: days.day(days.workingDaysBefore(closed, 4)),
      scrutineer,
      createdAt: days.at(closed - 50, 15),
    },
    [employerId],
    organiserId,
  )
  await ask(db, id, ["Would you be prepared to take industrial action over pay?"])
  await count(db, id, organiserId, days.day(closed), 2583)
}

const monthOf = (moment: Date) => moment.toLocaleDateString("en-GB", { month: "long", year: "numeric" })

async function ask(db: Door, ballotId: string, wordings: string[]) {
  const rows = wordings.map((wording, at) => ({ ballotId, position: at + 1, wording }))
  await db.insert(ballotQuestions).values(rows)
}

async function count(db: Door, ballotId: string, accountId: string, countedOn: string, cast: number) {
  const ballotUnitId = sql`(select id from ballot_units where ballot_id = ${ballotId})`
  await db.insert(returnCounts).values({ ballotId, ballotUnitId, countedOn, cast, accountId })
}
