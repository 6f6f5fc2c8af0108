import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { inFigures } from "@/components/in-figures"
import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { requireSecretary } from "@/lib/auth/actor"
import { phaseOf } from "@/lib/ballots/phase"
import { ballotToEdit } from "@/lib/ballots/queries"
import { wholePercent } from "@/lib/law/turnout"
import { employersToNotify, inAll, readinessByBranch } from "@/lib/readiness/queries"
import { BackToBallot } from "../back-to-ballot"
import { BranchShares } from "./branch-shares"
import { Employers } from "./employers"
import { ForTheNotice } from "./for-the-notice"
import { Missing } from "./missing"
import { readView } from "./view"

export const metadata: Metadata = { title: "What is missing" }

type Props = {
  params: Promise<{ ballotId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Readiness({ params, searchParams }: Props) {
  const actor = await requireSecretary()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const view = readView(await searchParams)
  const isWhole = mayUse(actor.role, "editNoticeAddress")
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    if (!ballot) return undefined
    return {
      ballot,
      branches: await readinessByBranch(tx, ballotId),
      employers: isWhole ? await employersToNotify(tx, ballotId) : [],
    }
  })
  if (!page) notFound()
  const { ballot, branches, employers } = page
  const branch = branches.find(({ id }) => id === view.branch)
  const counts = inAll(branch ? [branch] : branches)
  return (
    <Desk actor={actor} current={isWhole ? "/ballots" : "/progress"}>
      <header className="title">
        <h1>What is missing</h1>
        <BackToBallot ballot={ballot} isOwn={isWhole} />
      </header>
      {counts.entitled === 0 ? (
        <p className="empty">Nobody is on the roll yet, so there is nothing to look through.</p>
      ) : (
        <>
          <p className="lede roll-lede">
            {phaseOf(ballot, new Date()) === "preparing" ? "Before notice of the ballot is given: " : null}
            {inFigures(counts.complete)} of {inFigures(counts.entitled)} on the roll
            {branch ? ` in ${branch.name}` : null} have an address, a workplace, and a phone or an email,{" "}
            {wholePercent(counts.complete, counts.entitled)}%.
          </p>
          <Missing
            {...{ ballotId, branch, counts }}
            method={ballot.method}
            isOne={!isWhole || branches.length === 1}
          />
          {branches.length > 1 ? <BranchShares {...{ ballotId, branches }} /> : null}
          {isWhole && !branch ? (
            <>
              <Employers {...{ ballotId, employers }} chosen={view.employer} />
              <ForTheNotice ballotId={ballotId} mayExport={actor.mayExport} />
            </>
          ) : null}
        </>
      )}
    </Desk>
  )
}
