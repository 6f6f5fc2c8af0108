import { and, eq } from "drizzle-orm"
import { overtakingsSeen, undoings } from "@/db/schema"
import { dismissOvertaking } from "@/lib/contacts/dismiss-overtaking"
import { overtakings } from "@/lib/contacts/overtaking-queries"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { build, type Cast, expect, owner, test } from "../../support/cast"
import { pledged } from "../../support/happened"

const hour = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * hour)

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const toldTo = (who: { id: string }, { ballot }: Cast, as: As) =>
  as(who, (tx) => overtakings(tx, ballot.id, new Date()))

/** A second rep of the same workplace. */
const colleague = ({ branch, office, run }: Cast) =>
  build.account("rep", { name: "Dewi Hughes", email: `d.${run}@example.org`, branchId: branch.id }, [
    office.id,
  ])

async function overtaken(cast: Cast) {
  const { ballot, members, people } = cast
  const by = await colleague(cast)
  await pledged(ballot, members.bethan, "will_post", { by: people.rep, at: ago(5) })
  const newer = await pledged(ballot, members.bethan, "posted", { by, at: ago(4) })
  return { by, newer }
}

test("whoever was overtaken is told by whom, and the other is told nothing", async ({ cast, as }) => {
  const { by, newer } = await overtaken(cast)
  expect(await toldTo(cast.people.rep, cast, as)).toEqual([
    {
      pledgeId: newer.id,
      memberId: cast.members.bethan.id,
      name: "Bethan Rowlands",
      by: "Dewi Hughes",
      evidence: "told_rep",
      pledge: "posted",
    },
  ])
  expect(await toldTo(by, cast, as)).toEqual([])
  expect(await toldTo(cast.people.secretary, cast, as)).toEqual([])
})

test("an entry that was made before and arrives after is overtaken as well", async ({ cast, as }) => {
  const by = await colleague(cast)
  await pledged(cast.ballot, cast.members.bethan, "posted", { by, at: ago(2) })
  await pledged(cast.ballot, cast.members.bethan, "undecided", { by: cast.people.rep, at: ago(3) })
  expect(await toldTo(cast.people.rep, cast, as)).toMatchObject([{ pledge: "posted" }])
})

const quiet: [string, (cast: Cast, by: { id: string }) => Promise<unknown>][] = [
  [
    "the two agree",
    async ({ ballot, members, people }, by) => {
      await pledged(ballot, members.bethan, "posted", { by: people.rep, at: ago(5) })
      await pledged(ballot, members.bethan, "posted", { by, at: ago(4) })
    },
  ],
  [
    "one’s own entry is more than three days old",
    async ({ ballot, members, people }, by) => {
      await pledged(ballot, members.bethan, "will_post", { by: people.rep, at: ago(73) })
      await pledged(ballot, members.bethan, "posted", { by, at: ago(4) })
    },
  ],
  [
    "one has logged again since",
    async ({ ballot, members, people }, by) => {
      await pledged(ballot, members.bethan, "will_post", { by: people.rep, at: ago(5) })
      await pledged(ballot, members.bethan, "posted", { by, at: ago(4) })
      await pledged(ballot, members.bethan, "not_arrived", { by: people.rep, at: ago(3) })
    },
  ],
  [
    "the colleague took it back",
    async ({ ballot, members, people }, by) => {
      await pledged(ballot, members.bethan, "will_post", { by: people.rep, at: ago(5) })
      const { pledge: _, evidence: __, ...row } = await pledged(ballot, members.bethan, "posted", { by })
      await owner.insert(undoings).values({ ...row, entryId: row.id, id: crypto.randomUUID() })
    },
  ],
]

for (const [name, happened] of quiet)
  test(`nothing is said when ${name}`, async ({ cast, as }) => {
    await happened(cast, await colleague(cast))
    expect(await toldTo(cast.people.rep, cast, as)).toEqual([])
  })

test("seen twice is seen once: a row, an audit row, and no more is said", async ({ cast, as }) => {
  const { newer } = await overtaken(cast)
  const { rep } = cast.people
  const input = { pledgeId: newer.id, within: "" }
  for (let time = 0; time < 2; time++)
    await as(rep, (tx, actor) => dismissOvertaking(tx, actor, input, new Date()))
  expect(await toldTo(rep, cast, as)).toEqual([])
  const own = and(eq(overtakingsSeen.accountId, rep.id), eq(overtakingsSeen.pledgeId, newer.id))
  expect(await owner.select().from(overtakingsSeen).where(own)).toHaveLength(1)
  expect(await actsAbout(cast.members.bethan.id, "overtaking.dismiss")).toMatchObject([{ accountId: rep.id }])
})

test("someone else’s member is not found", async ({ cast, as }) => {
  const { newer } = await overtaken(cast)
  for (const stranger of [cast.people.outsider, cast.people.secondRep])
    await expect(
      as(stranger, (tx, actor) =>
        dismissOvertaking(tx, actor, { pledgeId: newer.id, within: "" }, new Date()),
      ),
    ).rejects.toThrow(NotFound)
})
