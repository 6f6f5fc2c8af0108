import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { rulesOf } from "@/lib/law/ballot-plan"
import { jurisdictionLabel, rules } from "@/lib/law/terms"
import { overridesRecorded, plannedBallot } from "@/lib/overrides/queries"
import { Changes } from "./changes"
import { NotInForce } from "./not-in-force"
import { RuleRow } from "./rule-row"

export const metadata: Metadata = { title: "The rules" }

export default async function RulesPage({ params }: { params: Promise<{ ballotId: string }> }) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    if (!ballot) return undefined
    const changes = await overridesRecorded(tx, ballotId)
    return { ballot, plan: await plannedBallot(tx, ballot), changes }
  })
  if (!page) notFound()
  const { ballot, plan, changes } = page
  const [inForce, byLaw] = [rulesOf(plan), rulesOf({ ...plan, overrides: [] })]
  const isStatutory = plan.kind === "statutory"
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>The rules</h1>
        <p>
          <a href={`/ballots/${ballotId}`}>Back to {ballot.name}</a>
        </p>
      </header>
      <p className="lede about-law">
        {isStatutory
          ? `${ballot.name} is held under the law of ${jurisdictionLabel[plan.jurisdiction]}. Each rule below says where it comes from.`
          : `No Act rules ${ballot.name}, because it is indicative. If the union has a rule of its own, change it here and cite it.`}
      </p>
      <p className="small soft about-law">
        This helps an officer comply with the law; it is not legal advice.
      </p>
      <section className="sect" aria-labelledby="in-force">
        <h2 id="in-force">In force for this ballot</h2>
        <ul className="rules">
          {rules.map((rule) => (
            <RuleRow key={rule} {...{ ballotId, isStatutory }} rule={inForce[rule]} byLaw={byLaw[rule]} />
          ))}
        </ul>
      </section>
      <Changes {...{ ballotId, changes }} now={new Date()} />
      {isStatutory && plan.jurisdiction !== "northern_ireland" ? <NotInForce inForce={inForce} /> : null}
    </Desk>
  )
}
