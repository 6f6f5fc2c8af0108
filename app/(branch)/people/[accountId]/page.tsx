import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { mayLookAfter, mayUse, reachesWhatIsGiven } from "@/lib/access"
import { type Person, personById } from "@/lib/accounts/queries"
import { devicesOf } from "@/lib/accounts/session-queries"
import { roleLabel } from "@/lib/accounts/terms"
import { requireSecretary } from "@/lib/auth/actor"
import { allBranches } from "@/lib/branches/queries"
import { workplacesOf } from "@/lib/workplaces/queries"
import { AddressRight } from "./address-right"
import { Devices } from "./devices"
import { EndOrRestore } from "./end-or-restore"
import { ExportRight } from "./export-right"
import { Invitation } from "./invitation"
import { noteReachSeen } from "./note-reach-seen"
import { readReach } from "./read-reach"
import { RoleForm } from "./role-form"
import { SingleMembers } from "./single-members"
import { StandIns } from "./stand-ins"
import { WorkplacesForm } from "./workplaces-form"

export const metadata: Metadata = { title: "Person" }

type Props = {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ invited?: string; saved?: string; find?: string }>
}

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await requireSecretary()
  const { data: accountId } = z.uuid().safeParse((await params).accountId)
  const { invited, saved, find = "" } = await searchParams
  if (!accountId) notFound()
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const person = await personById(tx, accountId)
    if (!person) return undefined
    const { branchId } = person
    const isRep = branchId !== null && reachesWhatIsGiven(person.role)
    const reach = isRep ? await readReach(tx, { id: accountId, branchId }, find, now) : undefined
    const isWorking = person.endedAt === null
    const isSelf = person.id === actor.accountId
    const mayChange = !isSelf && mayLookAfter(actor.role, person.role)
    if (reach && isWorking && mayChange) await noteReachSeen(tx, actor, person, reach)
    return {
      ...{ person, reach, isWorking, isSelf, mayChange },
      devices: await devicesOf(tx, accountId, now),
      workplaces: branchId ? await workplacesOf(tx, branchId) : [],
      branches: mayUse(actor.role, "changeRole") ? await allBranches(tx) : [],
    }
  })
  if (!page) notFound()
  const { person, reach, isWorking, isSelf, mayChange, devices, workplaces, branches } = page
  return (
    <Desk actor={actor} current="/people">
      <header className="title">
        <h1>{person.name}</h1>
        <p className="soft">
          {[roleLabel[person.role], person.branch, person.email].filter(Boolean).join(" · ")}
        </p>
      </header>
      <Said invited={invited} isSaved={saved !== undefined} person={person} />
      {isWorking && mayChange && !person.lastSeenAt ? <Invitation person={person} /> : null}
      {isWorking && person.branchId && (mayChange || isSelf) ? (
        <WorkplacesForm person={person} workplaces={workplaces} />
      ) : null}
      {isWorking && mayChange && reach ? (
        <>
          <SingleMembers person={person} given={reach.given} find={find} found={reach.found} />
          <StandIns
            person={person}
            mayLend={reach.given.length + person.workplaces.length > 0}
            {...{ ...reach, now }}
          />
        </>
      ) : null}
      {mayChange && reach && reach.given.length + person.workplaces.length > 0 ? (
        <section className="sect" aria-labelledby="over">
          <h2 id="over">When somebody else takes over</h2>
          <p>
            <a href={`/people/${person.id}/hand-over`}>Hand over all of {person.name}’s members</a> in one
            step.
          </p>
        </section>
      ) : null}
      {isWorking && mayUse(person.role, "exportList") ? (
        <ExportRight person={person} mayChange={mayUse(actor.role, "grantExport")} />
      ) : null}
      {isWorking && mayUse(person.role, "confirmReplacement") ? (
        <AddressRight person={person} mayChange={mayUse(actor.role, "grantAddresses")} />
      ) : null}
      {isWorking && mayChange && mayUse(actor.role, "changeRole") ? (
        <RoleForm person={person} branches={branches} />
      ) : null}
      {isWorking && (mayChange || isSelf) ? (
        <Devices accountId={person.id} mayEndAll={mayChange} devices={devices} now={now} />
      ) : null}
      {mayChange ? <EndOrRestore person={person} /> : null}
      {mayChange || isSelf ? null : (
        <p className="sect">Only a national organiser can change this account.</p>
      )}
    </Desk>
  )
}

function Said({ invited, isSaved, person }: { invited?: string; isSaved: boolean; person: Person }) {
  if (invited === "sent") return <p role="status">Invited. A mail is on its way to {person.email}.</p>
  if (invited === "unsent") {
    return (
      <p role="status" className="urgent">
        {person.name} can sign in now with {person.email}, but the mail could not be sent. Send it again
        below, or tell them.
      </p>
    )
  }
  return isSaved ? <p role="status">Saved.</p> : null
}
