import { eq } from "drizzle-orm"
import { ballots } from "@/db/schema"
import { editBallot } from "@/lib/ballots/edit-ballot"
import { localOf } from "@/lib/dates"
import { ballotForm } from "@/tests/support/ballot-form"
import { expect, owner, test } from "@/tests/support/cast"
import { checkAndDeclare, closedBallot, formOf, strike } from "@/tests/support/result"

test("once declared, what was asked and how it was counted stay; its name may be put right", async ({
  cast,
  as,
}) => {
  const { id, unitId } = await closedBallot(cast)
  const { organiser } = cast.people
  await as(organiser, (tx, actor) => checkAndDeclare(tx, actor, formOf(id, { [unitId]: [4, 3, 2, 1, 0] })))
  const [ballot] = await owner.select().from(ballots).where(eq(ballots.id, id))
  if (!ballot) throw new Error("no ballot")
  const edit = (change: Record<string, string>) => {
    const form = ballotForm({
      ...{ id, name: ballot.name, employerIds: cast.employer.id, question1: strike },
      ...{ opensAt: localOf(ballot.opensAt), closesAt: localOf(ballot.closesAt) },
      ...{ lastSafePostingOn: ballot.lastSafePostingOn, ...change },
    })
    return as(organiser, (tx, actor) => editBallot(tx, actor, form))
  }
  await expect(edit({ question1: "Another?" })).rejects.toThrow("the questions cannot change")
  await expect(edit({ question2: "And another?" })).rejects.toThrow("the questions cannot change")
  await expect(edit({ aggregation: "by_employer" })).rejects.toThrow(
    "how the votes are counted cannot change",
  )
  await expect(edit({ closesAt: "2027-01-01T12:00" })).rejects.toThrow("opened and closed cannot change")
  await edit({ name: `Renamed ${cast.run}` })
})
