import { Declared } from "@/app/declared"
import type { Tx } from "@/db"
import { mayUse } from "@/lib/access"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { readBranchOrder } from "@/lib/branches/arrange-branches"
import { branchesInView } from "@/lib/branches/help-in-branch"
import { workOfBranches } from "@/lib/branches/work-queries"
import { standingResult } from "@/lib/declarations/queries"
import { toldByWeek } from "@/lib/reasons/queries"
import { shownInUnion } from "@/lib/reasons/shown"
import { weekOf } from "@/lib/reasons/week-of"
import { papersByBranch } from "@/lib/replacements/queries"
import { allBranchesPapers } from "@/lib/replacements/together"
import { linesOf } from "@/lib/today/lines"
import { situationOf } from "@/lib/today/situation"
import { BranchChooser } from "./branch-chooser"
import { countsOf } from "./counts-of"
import { Fan } from "./outlook/fan"
import type { About } from "./read-progress"
import { Today } from "./today"
import { WhyNot } from "./why-not"

/** Every branch in reach, with what each is expected to bring, and where help is worth most. */
export async function readUnion(tx: Tx, { desk, ballot, rule, hasLine, outlook, view, asked, now }: About) {
  const [{ branches }, byBranch, work, told, result, counts] = await Promise.all([
    ballotProgress(tx, ballot.id),
    papersByBranch(tx, ballot.id, undefined, now),
    workOfBranches(tx, ballot.id),
    toldByWeek(tx, ballot.id),
    standingResult(tx, ballot),
    countsOf(tx, ballot),
  ])
  const situation = situationOf(ballot, mayUse(desk.actor.role, "makeBatch"), now)
  // Of the whole union, only what waits for whoever reaches all of it: the rest is each branch’s own.
  const lines = linesOf({ places: [], reps: [], papers: allBranchesPapers(byBranch) }, situation)
  const scope = { ballotId: ballot.id, branchId: view.branch }
  return (
    <BranchChooser
      desk={desk}
      {...{ ballot, rule, now, outlook }}
      declared={result ? <Declared result={result} /> : null}
      branches={branchesInView(branches, work, outlook?.branches ?? [], situation.postingDays)}
      order={readBranchOrder(asked.sort)}
      today={lines.length > 0 ? <Today {...{ lines, situation, scope }} /> : null}
    >
      {outlook ? (
        <div className="sect">
          <Fan {...{ ballot, counts }} hasLine={hasLine} days={outlook.days} />
        </div>
      ) : null}
      <WhyNot reasons={shownInUnion(told, weekOf(now))} of="the union" method={ballot.method} />
    </BranchChooser>
  )
}
