import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Field } from "@/components/field"
import { Picker } from "@/components/picker"
import { withReach } from "@/db"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { allBranches } from "@/lib/branches/queries"
import { listed, listedLabel, purposeLength } from "@/lib/exports/terms"
import { workplacesOf } from "@/lib/workplaces/queries"

export const metadata: Metadata = { title: "Take a pledge list away" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PledgeListPage({ searchParams }: Props) {
  const actor = await requireSecretary()
  const params = await searchParams
  const id = (name: string) => z.uuid().safeParse(params[name]).data
  const branchId = actor.branchId ?? id("branch")
  const { ballot, branches, workplaces } = await withReach(actor, async (tx) => ({
    ballot: await currentBallot(tx, new Date(), id("ballot")),
    branches: actor.branchId ? [] : await allBranches(tx),
    workplaces: branchId ? await workplacesOf(tx, branchId) : [],
  }))
  if (!ballot) notFound()
  const wanted = z.enum(listed).safeParse(params.listed).data
  return (
    <Desk actor={actor} current="/progress">
      <header className="title">
        <h1>Take a pledge list away</h1>
        <p className="soft">{ballot.name}</p>
      </header>
      <Problem why={params.problem} />
      {actor.mayExport ? (
        <form method="post" action="/api/exports/pledge-list" className="stacked">
          <input type="hidden" name="ballotId" value={ballot.id} />
          {branches.length > 0 ? (
            <Picker
              name="branchId"
              label="Branch"
              options={branches.map(({ id: value, name }) => ({ value, label: name }))}
              value={branchId}
              none="The whole ballot"
            />
          ) : null}
          {workplaces.length > 0 ? (
            <Picker
              name="workplaceId"
              label="Workplace"
              options={workplaces.map(({ id: value, name }) => ({ value, label: name }))}
              value={id("workplace")}
              none="All workplaces"
            />
          ) : null}
          <Picker
            name="listed"
            label="Who is in it"
            options={listed.map((value) => ({ value, label: listedLabel[value] }))}
            value={wanted}
            none="Everyone on the roll"
          />
          <Field
            name="purpose"
            label="What is it for?"
            hint="Recorded with your name and how many people are in the list: Phone bank on Tuesday."
            maxLength={purposeLength}
          />
          <button type="submit" className="button button-act">
            Take the list away
          </button>
          <p className="small soft">
            A spreadsheet with names and phone numbers of union members. Keep it encrypted, share it with
            nobody outside the union, and destroy it after the ballot. Those who asked to be left alone are in
            it without a number.
          </p>
        </form>
      ) : (
        <p className="empty">
          Taking lists away is a right of its own, which you have not been given. A national organiser can
          give it to you. What you need to ask your members is all on screen.
        </p>
      )}
    </Desk>
  )
}

const problems: Record<string, string> = {
  purpose: "Say what the list is for, in a few words. Nothing was taken.",
  erased:
    "What was known about each person in this ballot has been erased, so there is no list. Its report keeps the figures.",
  nobody: "There is nobody to put in that list.",
  right: "You may not take lists away. Nothing was taken.",
}

function Problem({ why }: { why: string | string[] | undefined }) {
  const words = typeof why === "string" ? problems[why] : undefined
  return words ? (
    <p className="error" role="alert">
      {words}
    </p>
  ) : null
}
