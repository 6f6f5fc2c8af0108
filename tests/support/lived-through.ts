import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import {
  ballots,
  ballotUnits,
  claims,
  declarations,
  declaredUnits,
  members as membersTable,
  overtakingsSeen,
  replacementAddresses,
  replacements,
  undoings,
} from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { logContact } from "@/lib/contacts/log-contact"
import { correctPhone } from "@/lib/members/correct-phone"
import { claimNext } from "@/lib/queue/claim-next"
import { type Cast, owner } from "./cast"
import { attempted, pledged } from "./happened"
import { sixtyAsked } from "./sixty"

type As = <T>(account: { id: string }, work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>

const day = 86_400_000
const hour = 3_600_000
export const daysAgo = (days: number) => new Date(Date.now() - days * day)

/** Fills a ballot with something of every kind that is known of a person, through the verbs where there are any. */
export async function livedThrough(cast: Cast, as: As) {
  const { ballot, office, people } = cast
  const { bethan, tom } = cast.members
  await sixtyAsked(cast)
  const about = { ballotId: ballot.id, memberId: bethan.id, next: "", within: "" }
  const said = { entryId: randomUUID(), way: "phone", answer: "no_answer", note: "After four" } as const
  await as(people.rep, (tx, actor) => logContact(tx, actor, { ...about, ...said }, new Date()))
  const number = { ...about, phone: "07700 900777" }
  await as(people.rep, (tx, actor) => correctPhone(tx, actor, number, new Date()))
  await as(people.rep, (tx, actor) => claimNext(tx, actor, { ballotId: ballot.id, branchId: "" }, new Date()))
  const first = await attempted(ballot, tom, "asked_not_to_be_contacted", { by: people.rep })
  const pledge = await pledged(ballot, tom, "wont_vote", { by: people.secretary })
  await owner.insert(overtakingsSeen).values({ accountId: people.rep.id, pledgeId: pledge.id })
  const { channel: _, outcome: __, id: entryId, ...place } = first
  await owner.insert(undoings).values({ ...place, id: randomUUID(), entryId })
  await asksForPapers(cast)
  return office
}

async function asksForPapers({ ballot, members, people }: Cast) {
  const { id: memberId, branchId, workplaceId } = members.tom
  const replacement = { id: randomUUID(), ballotId: ballot.id, memberId, branchId, workplaceId }
  await owner.insert(replacements).values({ ...replacement, accountId: people.rep.id, madeAt: new Date() })
  const address = "14 Bridge Street, Carmarthen SA31 3JX"
  const kept = { replacementId: replacement.id, branchId, address, accountId: people.organiser.id }
  await owner.insert(replacementAddresses).values(kept)
}

/** Moves the close of a ballot into the past, with what was said in it. */
export async function closed({ ballot }: Cast, ago = 30) {
  const closesAt = daysAgo(ago)
  const opensAt = new Date(closesAt.getTime() - 28 * day)
  const lastSafePostingOn = new Date(closesAt.getTime() - 6 * day).toISOString().slice(0, 10)
  await owner.update(ballots).set({ opensAt, closesAt, lastSafePostingOn }).where(eq(ballots.id, ballot.id))
  return { opensAt, closesAt }
}

/** The scrutineer’s figures, declared: for every unit the same. */
export async function declared({ ballot, people }: Cast, { entitled = 62, cast = 30, ago = 0 } = {}) {
  const declaredAt = new Date(daysAgo(ago).getTime() - hour)
  const declarationId = randomUUID()
  const row = { id: declarationId, ballotId: ballot.id, accountId: people.organiser.id, declaredAt }
  await owner.insert(declarations).values(row)
  for (const { id } of await owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, ballot.id)))
    await owner
      .insert(declaredUnits)
      .values({ declarationId, ballotId: ballot.id, ballotUnitId: id, entitled, cast })
  await owner.update(ballots).set({ declaredAt }).where(eq(ballots.id, ballot.id))
}

/** How many are counted in a ballot, by workplace, tally and day. */
export function countsOf({ id }: { id: string }) {
  return owner.execute<Record<string, string | number | null>>(sql`
    select workplace_id, tally, day::text, sum(members)::int as members from member_counts
    where ballot_id = ${id} group by 1, 2, 3 having sum(members) <> 0 order by 1, 2, 3`)
}

export const memberById = async (id: string) =>
  (await owner.select().from(membersTable).where(eq(membersTable.id, id)))[0]
export const claimsOf = ({ id }: { id: string }) => owner.select().from(claims).where(eq(claims.ballotId, id))
