import { Figure } from "@/components/figure"
import { clockTime, dayOf, longDay } from "@/lib/dates"
import type { Upload } from "./columns-form"
import { people } from "./in-words"

/** What came of a file that has been dealt with. */
export function Outcome({ upload }: { upload: Upload }) {
  const { ballotId, done, endedAt } = upload
  const when = endedAt ? `${longDay(dayOf(endedAt))}, ${clockTime(endedAt)}` : ""
  const next = done
    ? { href: `/ballots/${ballotId}`, label: "See the ballot" }
    : { href: `/ballots/${ballotId}/roll`, label: "Upload another file" }
  return (
    <>
      {done ? (
        <>
          <dl className="figures roll-figures roll-lede">
            <Figure number={done.new} of="put on the roll" />
            <Figure number={done.changed} of="changed" />
            <Figure number={done.unchanged} of="unchanged" />
            <Figure number={done.leaving} of="taken off" />
            <Figure number={done.refused} of="not used" />
          </dl>
          <p className="basis">
            Loaded on {when}. {people(done.onRoll + done.new - done.leaving)} on the roll then.{" "}
            {done.elsewhere > 0
              ? `${people(done.elsewhere)} kept off it: this ballot does not cover their employer.`
              : null}{" "}
            {done.late ? `${people(done.late)} kept off it: they come after the last day to join.` : null}
          </p>
        </>
      ) : (
        <p className="lede roll-lede">{whyNot(upload, when)}</p>
      )}
      <p className="buttons">
        <a className="button" href={next.href}>
          {next.label}
        </a>
      </p>
    </>
  )
}

function whyNot({ state, problem }: Upload, when: string) {
  if (state === "failed") return problem
  if (state === "cancelled") return `This file was cancelled on ${when}. Nothing of it was loaded.`
  return `This file was discarded on ${when}, or was left for a week. Nothing of it was loaded.`
}
