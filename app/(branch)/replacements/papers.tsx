import { LinkRow } from "@/components/link-row"
import { dayOf, shortDay } from "@/lib/dates"
import { mostListed, type NewPaper } from "@/lib/replacements/queries"
import { type Stage, stageLabel, stages } from "@/lib/replacements/terms"
import { linkTo, type View } from "./view"

type Props = {
  papers: NewPaper[]
  counts: Record<Stage, number>
  stage: Stage
  view: View
  /** The one branch whose papers they are, where there is one. */
  branch?: string
  isUnion: boolean
}

/** The new papers at one stage, by name; the other stages a link away. */
export function Papers({ papers, counts, stage, view, branch, isUnion }: Props) {
  return (
    <section className="sect" aria-labelledby="papers">
      <h2 id="papers">{branch && isUnion ? `New papers in ${branch}` : "New papers"}</h2>
      {branch && isUnion ? (
        <p>
          <a href={linkTo(view, { branch: undefined, show: undefined })}>All branches</a>
        </p>
      ) : null}
      <div className="narrowing small">
        <LinkRow
          label="Show"
          options={stages.map((each) => ({
            label: `${stageLabel[each]} ${counts[each]}`,
            href: `${linkTo(view, { show: each })}#papers`,
            isCurrent: each === stage,
          }))}
        />
      </div>
      {papers.length === 0 ? (
        <p>{nobody[stage]}</p>
      ) : (
        <ul className="folk papers" aria-label={stageLabel[stage]}>
          {papers.map((paper) => (
            <li key={paper.id}>
              <span>
                <a href={`/replacements/${paper.id}`}>{paper.name}</a>
              </span>
              <span>
                {paper.workplace}
                {branch ? null : <small className="soft">{paper.branch}</small>}
              </span>
              <span>
                {since(paper)}
                {paper.isOverdue ? <span className="urgent"> Overdue</span> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      {counts[stage] > papers.length && papers.length >= mostListed ? (
        <p className="small soft after-table">
          The first {mostListed} of {counts[stage]}, the longest wait first.
          {branch ? null : " Choose a branch to see fewer."}
        </p>
      ) : null}
    </section>
  )
}

const nobody: Record<Stage, string> = {
  asked: "Nobody’s address waits to be confirmed.",
  confirmed: "Nobody is ready to send.",
  sent: "Nobody is waiting for a paper that was sent for.",
  arrived: "No new paper has come yet.",
}

function since({ stage, askedAt, sentAt, isBatched }: NewPaper) {
  if (stage === "sent" && sentAt) return `Sent for ${shortDay(dayOf(sentAt))}.`
  const asked = `Asked for ${shortDay(dayOf(askedAt))}`
  return stage === "confirmed" && isBatched ? `${asked}, in a batch not yet sent` : asked
}
