import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { withJobs } from "@/db"
import { mayUse } from "@/lib/access"
import { eraseBallot } from "@/lib/closing/erase-ballot"
import { NotFound } from "@/lib/refusal"
import { expect, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { closed, countsOf } from "@/tests/support/lived-through"
import { codeOf } from "../reach/probe"

test("nobody but the erasure can say that a ballot’s counts stand still, or write what is kept", async ({
  cast,
  as,
}) => {
  const mark = sql`insert into erasures (ballot_id, rows) values (${cast.ballot.id}, '{}')`
  const summary = sql`insert into workplace_summaries select ${cast.ballot.id}, n.* from workplaces_now(${cast.ballot.id}) n`
  for (const who of [cast.people.rep, cast.people.secretary, cast.people.organiser])
    for (const trick of [mark, summary])
      expect(codeOf(await as(who, (tx) => tx.execute(trick)).catch((error) => error))).toBe("42501")
  for (const trick of [
    mark,
    sql`select from pledges`,
    sql`select from ballots`,
    sql`update ballots set erased_at = now()`,
  ])
    expect(codeOf(await withJobs((tx) => tx.execute(trick)).catch((error) => error))).toBe("42501")
  const sly = sql`select set_config('app.erasing', ${cast.ballot.id}, true), set_config('app.account_id', '', true)`
  await as(cast.people.rep, (tx) => tx.execute(sly))
  await pledged(cast.ballot, cast.members.bethan, "posted", { by: cast.people.rep })
  expect(await countsOf(cast.ballot)).toContainEqual(expect.objectContaining({ tally: "posted", members: 1 }))
})

test("nobody else may, and a ballot that is not there is not found", async ({ cast, as }) => {
  await closed(cast)
  const { rep, secretary, organiser } = cast.people
  expect([rep, secretary, organiser].map(({ role }) => mayUse(role, "eraseBallot"))).toEqual([
    false,
    false,
    true,
  ])
  const trick = (by: string) => sql`select erase_ballot(${cast.ballot.id}, ${by}::uuid)`
  for (const who of [cast.people.rep, cast.people.secretary])
    await expect(as(who, (tx) => tx.execute(trick(who.id)))).rejects.toThrow()
  await expect(as(cast.people.organiser, (tx) => tx.execute(trick(cast.people.rep.id)))).rejects.toThrow()
  await expect(withJobs((tx) => tx.execute(trick(cast.people.organiser.id)))).rejects.toThrow()
  const nowhere = { ballotId: randomUUID(), name: "" }
  await expect(
    as(cast.people.organiser, (tx, actor) => eraseBallot(tx, actor, nowhere, new Date())),
  ).rejects.toThrow(NotFound)
})

test("what comes from a phone afterwards comes too late", async ({ cast, as }) => {
  const { closesAt } = await closed(cast)
  await as(cast.people.organiser, (tx, actor) =>
    eraseBallot(tx, actor, { ballotId: cast.ballot.id, name: cast.ballot.name }, new Date()),
  )
  const late = pledged(cast.ballot, cast.members.bethan, "posted", {
    at: new Date(closesAt.getTime() - 1000),
  })
  expect(codeOf(await late.catch((error: unknown) => error))).toBe("23514")
})
