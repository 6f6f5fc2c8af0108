import { randomUUID } from "node:crypto"
import { callOrder } from "@/lib/contacts/call-order"
import { logContact } from "@/lib/contacts/log-contact"
import { pledgeList } from "@/lib/exports/pledge-list"
import { linesOf } from "@/lib/exports/rows-of"
import { callList } from "@/lib/members/queries"
import { workplacesToAsk } from "@/lib/workplaces/queries"
import { type Cast, expect, test } from "../../support/cast"
import { attempted } from "../../support/happened"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

/** How many each list there is would still have somebody ask, of the office's two members. */
async function stillToAsk({ ballot, office, people }: Cast, as: As) {
  const situation = { now: new Date(), phase: "open", replacementsCloseOn: null } as const
  const which = { ballotId: ballot.id, branchId: "", workplaceId: office.id, listed: "to_ask" } as const
  const list = await as(people.rep, (tx) => callList(tx, ballot.id))
  return {
    asking: callOrder(list, situation).groups.flatMap(({ members }) => members).length,
    workplaces: await as(people.rep, async (tx) => (await workplacesToAsk(tx, new Date()))[0]?.toAsk),
    takenAway: await as(people.secretary, (tx) => linesOf(tx, pledgeList, which)),
  }
}

for (const answer of ["rather_not_say", "asked_not_to_be_contacted", "wont_vote", "posted"] as const)
  test(`“${answer}” takes a member off every list at once, a promise to go back included`, async ({
    cast,
    as,
  }) => {
    expect(await stillToAsk(cast, as)).toEqual({ asking: 2, workplaces: 2, takenAway: 2 })
    await attempted(cast.ballot, cast.members.bethan, "call_back", { by: cast.people.rep })
    const about = { entryId: randomUUID(), ballotId: cast.ballot.id, memberId: cast.members.bethan.id }
    const rest = { way: "phone", answer, note: "", next: "", within: "" } as const
    await as(cast.people.rep, (tx, actor) => logContact(tx, actor, { ...about, ...rest }, new Date()))
    expect(await stillToAsk(cast, as)).toEqual({ asking: 1, workplaces: 1, takenAway: 1 })
  })
