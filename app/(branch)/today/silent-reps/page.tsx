import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { linkTo, readView } from "@/app/(branch)/progress/view"
import { Desk } from "@/app/desk"
import { inFigures } from "@/components/in-figures"
import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { branchName } from "@/lib/branches/queries"
import { saidDay } from "@/lib/dates"
import { todayFacts } from "@/lib/today/queries"
import { type Helper, type SilentRep, silentReps } from "@/lib/today/silent-reps"
import { situationOf } from "@/lib/today/situation"

export const metadata: Metadata = { title: "Reps quiet for a week" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Whom to ring, and who could lend a hand. */
export default async function SilentReps({ searchParams }: Props) {
  const actor = await requireSecretary()
  const view = readView(await searchParams)
  const now = new Date()
  const branchId = actor.branchId ?? view.branch
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, view.ballot)
    if (!ballot) return undefined
    const situation = situationOf(ballot, mayUse(actor.role, "makeBatch"), now)
    return {
      situation,
      branch: branchId ? await branchName(tx, branchId) : undefined,
      reps: silentReps(await todayFacts(tx, ballot, branchId, now), situation),
    }
  })
  if (!page) notFound()
  const { situation, branch, reps } = page
  return (
    <Desk actor={actor} current="/progress" where={branch && `${branch} branch`}>
      <header className="title">
        <h1>Reps quiet for a week</h1>
        <p>
          <a href={`/progress${linkTo(view, {})}`}>Back to Progress</a>
        </p>
      </header>
      <p className="roll-lede">
        Ring and ask how it goes: they may be stuck, away, or have asked everybody without noting it down. A
        workplace can be given to a colleague as well, on that colleague’s page.
      </p>
      {reps.length === 0 ? (
        <p className="empty">Every rep with members to ask has logged something this week.</p>
      ) : (
        <ul className="folk">
          {reps.map((rep) => (
            <Silent key={rep.id} rep={rep} today={situation.today} />
          ))}
        </ul>
      )}
    </Desk>
  )
}

function Silent({ rep, today }: { rep: SilentRep; today: string }) {
  const { id, name, quietSince, open, alone, helper } = rep
  return (
    <li>
      <span>
        <a href={`/people/${id}`}>{name}</a>
        <small className="soft">
          {quietSince ? `Last logged something ${saidDay(quietSince, today)}` : "Has logged nothing yet"}
        </small>
      </span>
      <span>{inFigures(open)} to ask</span>
      <span>
        {alone.length > 0
          ? `Nobody else asks at ${alone.map((place) => place.name).join("; ")}`
          : "Somebody else asks there too"}
      </span>
      <small>{helper ? <Could {...helper} /> : null}</small>
    </li>
  )
}

function Could({ id, name, shares, open }: Helper) {
  return (
    <>
      <a href={`/people/${id}`}>{name}</a> could help: same {shares}, {inFigures(open)} to ask
    </>
  )
}
