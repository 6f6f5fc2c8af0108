import type { Metadata } from "next"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { type Tx, withReach } from "@/db"
import { reachesWhatIsGiven } from "@/lib/access"
import { loadOrders } from "@/lib/accounts/arrange-loads"
import { loads, placesWithoutRep } from "@/lib/accounts/load-queries"
import { everyone } from "@/lib/accounts/queries"
import type { Actor } from "@/lib/accounts/terms"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import { requireSecretary } from "@/lib/auth/actor"
import { allBranches } from "@/lib/branches/queries"
import { waitingRequests } from "@/lib/joining/queries"
import { Asking } from "./asking"
import { ChooseBranch } from "./choose-branch"
import { Folk } from "./folk"
import { InvitedSaid } from "./invited-said"
import { RepLoads } from "./rep-loads"
import { WithoutRep } from "./without-rep"

export const metadata: Metadata = { title: "People" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function People({ searchParams }: Props) {
  const actor = await requireSecretary()
  const now = new Date()
  const asked = await searchParams
  const order = z.enum(loadOrders).catch("name").parse(asked.sort)
  const branchId = actor.branchId ?? z.uuid().safeParse(asked.branch).data
  const read = await withReach(actor, async (tx) => ({
    people: await everyone(tx),
    asking: await waitingRequests(tx, branchId),
    branches: actor.branchId ? [] : await allBranches(tx),
    ...(branchId && {
      loads: await loads(tx, branchId, now),
      without: await withoutRep(tx, actor, branchId, now),
    }),
  }))
  const here = read.people.filter((person) => !branchId || person.branchId === branchId)
  const working = here.filter(({ endedAt }) => !endedAt)
  const ended = here.filter(({ endedAt }) => endedAt)
  const rest = read.loads ? working.filter(({ role }) => !reachesWhatIsGiven(role)) : working
  return (
    <Desk actor={actor} current="/people">
      <header className="title">
        <h1>People</h1>
        <a className="button button-act" href="/people/invite">
          Invite somebody
        </a>
      </header>
      <ul className="ways-in">
        <li>
          <a href="/people/invite/list">Invite a list</a>
        </li>
        <li>
          <a href="/people/join">Join at a meeting</a>
        </li>
      </ul>
      <InvitedSaid invited={asked.invited} unsent={asked.unsent} />
      <ChooseBranch branches={read.branches} chosen={branchId} />
      <Asking requests={read.asking} />
      {read.loads && read.without && branchId ? (
        <>
          <RepLoads
            loads={read.loads}
            order={order}
            branch={actor.branchId ? undefined : branchId}
            now={now}
          />
          <WithoutRep places={read.without} reps={read.loads} />
        </>
      ) : null}
      {rest.length > 0 ? (
        <section className="sect" aria-labelledby="others">
          <h2 id="others">{read.loads ? "Secretaries and organisers" : "Everybody"}</h2>
          <Folk people={rest} now={now} />
        </section>
      ) : null}
      {ended.length > 0 ? (
        <details className="sect">
          <summary>Ended accounts ({ended.length})</summary>
          <Folk people={ended} now={now} />
        </details>
      ) : null}
      <p className="sect">
        <a href="/audit">See what was done, by whom and when</a>
      </p>
    </Desk>
  )
}

async function withoutRep(tx: Tx, actor: Actor, branchId: string, now: Date) {
  const places = await placesWithoutRep(tx, branchId, now)
  const people = places.reduce((sum, { members }) => sum + members, 0)
  await noteListOpened(tx, actor, "gap.see", { branchId, people, detail: { gap: "rep" } })
  return places
}
