import { eq, sql } from "drizzle-orm"
import { withReach } from "@/db"
import { members, undoings } from "@/db/schema"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { dayOf } from "@/lib/dates"
import { together } from "@/lib/roll/tally"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { actorFor, type Cast, expect, owner, test } from "@/tests/support/cast"
import { attempted, leftTheRoll, pledged } from "@/tests/support/happened"

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

/** What is kept of a workplace by day, as "tally day: members", with the entitled. */
async function kept({ ballot }: Cast, place: { id: string }): Promise<Record<string, number>> {
  const rows = await owner.execute<{ what: string; members: number }>(sql`
    select concat_ws(' ', tally, day) as what, sum(members)::int as members from member_counts
    where ballot_id = ${ballot.id} and workplace_id = ${place.id} and (day is not null or tally = 'entitled')
    group by 1 having sum(members) <> 0`)
  return Object.fromEntries(rows.map(({ what, members }) => [what, members]))
}

test("counts follow the roll as it changes: first talks, pledges and the day they were made", async ({
  cast,
}) => {
  const { ballot, office, people, members } = cast
  const [early, late] = [hoursAgo(60), hoursAgo(1)]
  const [first, today] = [dayOf(early), dayOf(late)]
  expect(await kept(cast, office)).toEqual({ entitled: 2 })

  await attempted(ballot, members.bethan, "spoke", { by: people.rep, at: early })
  expect(await kept(cast, office)).toEqual({
    entitled: 2,
    [`spoke_no_pledge ${first}`]: 1,
    [`first_spoken ${first}`]: 1,
  })
  await pledged(ballot, members.bethan, "posted", { by: people.rep, at: late })
  await pledged(ballot, members.tom, "posted", { by: people.rep, at: late })
  expect(await kept(cast, office)).toEqual({
    entitled: 2,
    [`posted ${today}`]: 2,
    [`first_spoken ${first}`]: 1,
    [`first_spoken ${today}`]: 1,
    [`first_posted ${today}`]: 1,
  })
})

test("what is taken back, moved and struck off goes from the counts as if it had not been", async ({
  cast,
}) => {
  const { ballot, office, secondOffice, people } = cast
  const { bethan, tom } = cast.members
  const at = hoursAgo(3)
  const said = await pledged(ballot, bethan, "wont_vote", { by: people.rep, at })
  expect(await kept(cast, office)).toMatchObject({ [`wont ${dayOf(at)}`]: 1 })
  const { pledge: _, evidence: __, ...about } = said
  await owner
    .insert(undoings)
    .values({ ...about, id: crypto.randomUUID(), madeAt: new Date(), entryId: said.id })
  expect(await kept(cast, office)).toEqual({ entitled: 2 })

  await pledged(ballot, tom, "rather_not_say", { by: people.rep, at })
  await owner.update(members).set({ workplaceId: secondOffice.id }).where(eq(members.id, tom.id))
  expect(await kept(cast, office)).toEqual({ entitled: 1 })
  const moved = { [`spoke_no_pledge ${dayOf(at)}`]: 1, [`first_spoken ${dayOf(at)}`]: 1 }
  expect(await kept(cast, secondOffice)).toEqual({ entitled: 2, ...moved })
  await leftTheRoll(ballot, { ...tom, workplaceId: secondOffice.id }, people.organiser)
  expect(await kept(cast, secondOffice)).toEqual({ entitled: 1 })
})

test("where a branch stands by the counts is where it stands by its roll", async ({ cast }) => {
  const { ballot, branch, secondOffice, people } = cast
  const { bethan, tom, sian } = cast.members
  const by = { by: people.rep, at: hoursAgo(5) }
  const organiser = await actorFor(people.organiser)
  const agrees = async () => {
    const { branches } = await withReach(organiser, (tx) => ballotProgress(tx, ballot.id))
    const places = await withReach(organiser, (tx) => progressByWorkplace(tx, ballot.id, branch.id))
    const { lastAttemptAt: _, ...counted } = branches.find(({ id }) => id === branch.id) ?? {
      lastAttemptAt: null,
    }
    const { lastAttemptAt: __, ...byRoll } = together(places)
    expect(counted).toMatchObject(byRoll)
    return byRoll
  }
  expect(await agrees()).toMatchObject({ notAsked: expect.any(Number), spokenTo: 0 })
  await attempted(ballot, bethan, "spoke", by)
  expect(await agrees()).toMatchObject({ unsaid: 1, spokenTo: 1 })
  await attempted(ballot, tom, "asked_not_to_be_contacted", by)
  await pledged(ballot, sian, "will_post", by)
  expect(await agrees()).toMatchObject({ unsaid: 1, leftAlone: 1, willPost: 1 })
  const {
    pledge: _,
    evidence: __,
    ...about
  } = await pledged(ballot, sian, "wont_vote", { ...by, at: hoursAgo(1) })
  expect(await agrees()).toMatchObject({ leftAlone: 2, willPost: 0 })
  await owner
    .insert(undoings)
    .values({ ...about, id: crypto.randomUUID(), madeAt: new Date(), entryId: about.id })
  await owner.update(members).set({ workplaceId: secondOffice.id }).where(eq(members.id, tom.id))
  expect(await agrees()).toMatchObject({ leftAlone: 1, willPost: 1 })
  await leftTheRoll(ballot, bethan, people.organiser)
  expect(await agrees()).toMatchObject({ unsaid: 0, spokenTo: 1 })
})
