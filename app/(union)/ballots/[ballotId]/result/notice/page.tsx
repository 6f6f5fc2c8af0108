import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { StatutoryFigures } from "@/components/statutory-figures"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { dayOf, longDay } from "@/lib/dates"
import { noticeText, underWhat } from "@/lib/declarations/notice-text"
import { ballotById, standingResult } from "@/lib/declarations/queries"
import { unitsOfEmployer, whoToTell } from "@/lib/declarations/telling-queries"
import { unionName } from "@/lib/union-name"

export const metadata: Metadata = { title: "Notice of the result" }

type Props = { params: Promise<{ ballotId: string }>; searchParams: Promise<{ for?: string }> }

export default async function Notice({ params, searchParams }: Props) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  const { data: whom } = z.union([z.literal("members"), z.uuid()]).safeParse((await searchParams).for)
  if (!ballotId || !whom) notFound()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotById(tx, ballotId)
    const result = ballot && (await standingResult(tx, ballot))
    if (!ballot || !result) return undefined
    const everyone = await whoToTell(tx, ballotId, result.declaredAt)
    const who = everyone.find(({ employerId }) => (employerId ?? "members") === whom)
    const own = whom === "members" ? undefined : await unitsOfEmployer(tx, ballotId, whom)
    return who && { ballot, result, who, own }
  })
  if (!page) notFound()
  const { ballot, result, who, own } = page
  const units = result.units.filter(({ id }) => own?.includes(id) ?? true)
  const corrected = result.corrections[0]?.why ?? null
  const under = underWhat(ballot.kind, ballot.jurisdiction)
  const text = noticeText({ union: unionName(), ballot: ballot.name, corrected, under }, units)
  return (
    <Desk actor={actor} current="/ballots">
      <p className="noprint back-link">
        <a href={`/ballots/${ballotId}/result#tell`}>Back to the result of {ballot.name}</a>
      </p>
      <div className="notice">
        <p className="masthead-line">
          <strong>{unionName()}</strong> <span className="soft">{longDay(dayOf(result.declaredAt))}</span>
        </p>
        <div className="scotch" />
        <h1>Result of {ballot.name}</h1>
        <p className="about-ballot">
          To {who.employerId ? who.name : "members"}. The ballot opened on {longDay(dayOf(ballot.opensAt))}{" "}
          and closed on {longDay(dayOf(ballot.closesAt))}.
        </p>
        {corrected ? <p className="statement">Corrected. {corrected}</p> : null}
        <StatutoryFigures units={units} of="The figures" />
        <p className="small soft counted-by">
          {ballot.scrutineer ? `Counted by ${ballot.scrutineer}, scrutineer. ` : ""}
          {under}
        </p>
      </div>
      <div className="noprint field as-text">
        <label htmlFor="text">The same as text, to copy</label>
        <textarea id="text" readOnly rows={14} defaultValue={text} />
        <p className="small soft">Or print this page on A4, or save it as PDF.</p>
      </div>
    </Desk>
  )
}
