import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { rulesOf } from "@/lib/law/ballot-plan"
import { inWords } from "@/lib/law/in-words"
import { ruleLabel, rules } from "@/lib/law/terms"
import { plannedBallot } from "@/lib/overrides/queries"
import { change } from "../actions"
import { ValueField } from "./value-field"

export const metadata: Metadata = { title: "Change a rule" }

type Props = {
  params: Promise<{ ballotId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ChangeRule({ params, searchParams }: Props) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  const { data: name } = z.enum(rules).safeParse((await searchParams).rule)
  if (!ballotId || !name) notFound()
  const plan = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    return ballot && plannedBallot(tx, ballot)
  })
  if (!plan) notFound()
  const rule = rulesOf(plan)[name]
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Change a rule</h1>
        <p>
          <a href={`/ballots/${ballotId}/rules`}>Back without changing it</a>
        </p>
      </header>
      <p className="lede about-law">
        <strong>{ruleLabel[name]}.</strong> Now: {inWords(rule)} ({rule.source}).
      </p>
      <Form action={change} className="stacked" label="Change a rule">
        <input type="hidden" name="id" value={randomUUID()} />
        <input type="hidden" name="ballotId" value={ballotId} />
        <input type="hidden" name="rule" value={name} />
        <ValueField rule={rule} />
        <Field
          name="instrument"
          label="What says so"
          hint="The Act, Order, regulations, agreement or rule, with its number and section, so that anyone can look it up."
          maxLength={200}
        />
        <Field name="on" label="Its date" hint="The day it was made, or came into force." type="date" />
        <button type="submit" className="button button-act">
          Change it for this ballot
        </button>
      </Form>
    </Desk>
  )
}
