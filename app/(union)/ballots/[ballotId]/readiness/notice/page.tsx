import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { CountedTable } from "@/components/counted-table"
import { inFigures } from "@/components/in-figures"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { dayOf, longDay } from "@/lib/dates"
import { type NoticeLine, noticeTotals } from "@/lib/readiness/notice-totals"

export const metadata: Metadata = { title: "Totals for the notice" }

export default async function NoticeTotalsPage({ params }: { params: Promise<{ ballotId: string }> }) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    return ballot && { ballot, employers: await noticeTotals(tx, ballotId) }
  })
  if (!page) notFound()
  const { ballot, employers } = page
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Totals for the notice</h1>
        <p className="noprint">
          <a href={`/ballots/${ballotId}/readiness`}>Back to what is missing</a>
        </p>
      </header>
      <p>
        {ballot.name}. From the roll as it stands on {longDay(dayOf(new Date()))}.
      </p>
      {employers.length === 0 ? <p className="empty">Nobody is on the roll yet.</p> : null}
      {employers.map(({ id, name, noticeAddress, entitled, categories, workplaces }) => (
        <section key={id} className="sect" aria-labelledby={id}>
          <h2 id={id}>
            {name}: {inFigures(entitled)}
          </h2>
          <p className="small soft">
            {noticeAddress ? `Notices go to ${noticeAddress}` : "No address for notices yet."}
          </p>
          <Lines of="Category" lines={categories} />
          <Lines of="Workplace" lines={workplaces} />
        </section>
      ))}
    </Desk>
  )
}

function Lines({ of, lines }: { of: string; lines: NoticeLine[] }) {
  const rows = lines.map(({ name, members }) => ({ key: name, name, members }))
  return <CountedTable of={of} number="Members" rows={rows} />
}
