import type { Metadata } from "next"
import { Desk } from "@/app/desk"
import { inFigures } from "@/components/in-figures"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { deskPhaseOf } from "@/lib/ballots/desk-phase"
import { ballotsWithRoll } from "@/lib/ballots/queries"
import { ballotKindLabel } from "@/lib/ballots/terms"
import { clockTime, dayOf, shortDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"

export const metadata: Metadata = { title: "Ballots" }

export default async function Ballots() {
  const actor = await requireOrganiser()
  const now = new Date()
  const ballots = await withReach(actor, ballotsWithRoll)
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Ballots</h1>
        <a className={ballots.length === 0 ? "button button-act" : "button"} href="/ballots/new">
          Set up a ballot
        </a>
      </header>
      {ballots.length === 0 ? (
        <p className="empty">
          There is no ballot yet. Set one up, then load its roll from the membership list.
        </p>
      ) : (
        <ul className="take ballots">
          {ballots.map((ballot) => (
            <li key={ballot.id}>
              <a href={`/ballots/${ballot.id}`}>
                <span>{ballot.name}</span>{" "}
                <small>
                  {ballotKindLabel[ballot.kind]} ·{" "}
                  {deskWordsOf(ballot.method).phase[deskPhaseOf(ballot, now)].toLowerCase()} ·{" "}
                  {shortDay(dayOf(ballot.opensAt))} to {shortDay(dayOf(ballot.closesAt))},{" "}
                  {clockTime(ballot.closesAt)}
                </small>
                <small>
                  {ballot.entitled === 0
                    ? "Nobody on the roll yet"
                    : `${inFigures(ballot.posted)} of ${inFigures(ballot.entitled)} ${deskWordsOf(ballot.method).saysDone.many.toLowerCase()}`}
                </small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Desk>
  )
}
