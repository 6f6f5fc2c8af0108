import { type Tab, Tabs } from "@/components/tabs"
import type { StandingIn } from "@/lib/accounts/standing-in"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import { callOrder } from "@/lib/contacts/call-order"
import type { Overtaking } from "@/lib/contacts/overtaking-queries"
import type { SavedEntry } from "@/lib/contacts/saved-entry"
import { situationOf } from "@/lib/contacts/situation-of"
import type { SaidUnit } from "@/lib/declarations/terms"
import type { FormState } from "@/lib/forms/terms"
import { findIn } from "@/lib/members/find-in"
import type { ListedMember } from "@/lib/members/queries"
import { AfterSaving } from "./after-saving"
import { CallGroups } from "./call-groups"
import { ClosedList } from "./closed-list"
import { ListHead } from "./list-head"
import { Overtaken } from "./overtaken"
import { PaperSaid } from "./paper-said"
import { Resting } from "./resting"
import { StandingInSaid } from "./standing-in-said"
import { Told } from "./told"
import { UndoBar } from "./undo-bar"

export type MyMembersProps = {
  union: string
  tabs: readonly Tab[]
  ballot: BallotInView
  members: ListedMember[]
  overtaken: Overtaking[]
  standingIn?: readonly StandingIn[]
  now: Date
  workplace?: string
  find?: string
  saved?: SavedEntry
  told?: string
  paper?: string
  /** Of a closed ballot, once it is declared. */
  result?: readonly SaidUnit[]
  attempt?: FormState
}

/** The list in the order worth asking, of everyone or of one workplace. */
export function MyMembers({ union, tabs, ballot, members, overtaken, now, ...asked }: MyMembersProps) {
  const { workplace, find = "", saved, told, paper, result, attempt, standingIn } = asked
  const { method } = ballot
  const situation = situationOf(ballot, now)
  const isOver = situation.phase === "closed" && find === ""
  const order = callOrder(findIn(members, find), situation)
  return (
    <>
      <main className="phone">
        <ListHead {...{ union, ballot, members, now, find, workplace }} />
        <StandingInSaid standingIn={standingIn} now={now} />
        <AfterSaving {...{ saved, ballot, now }} within={workplace} />
        <Told told={told} />
        <PaperSaid paper={paper} />
        {isOver ? null : <Overtaken overtakings={overtaken} within={workplace} method={method} />}
        {find && order.groups.length + order.resting.length === 0 ? (
          <p className="empty" role="status">
            Nobody here matches “{find}”. Try part of a name, or <a href="?">see everyone</a>.
          </p>
        ) : null}
        {isOver ? (
          <ClosedList
            ballot={ballot}
            members={members}
            result={result}
            within={workplace}
            attempt={attempt}
          />
        ) : (
          <>
            <CallGroups {...{ method }} groups={order.groups} within={workplace} phase={situation.phase} />
            <Resting {...{ method }} groups={order.resting} within={workplace} isOpen={find !== ""} />
          </>
        )}
      </main>
      <Tabs tabs={tabs} current={tabs.find(({ label }) => label === "Members")?.href ?? ""} />
      <UndoBar saved={saved} ballot={ballot} now={now} />
    </>
  )
}
