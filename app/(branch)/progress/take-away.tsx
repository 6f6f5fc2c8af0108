import { inFigures } from "@/components/in-figures"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { Tally } from "@/lib/roll/tally"
import type { View } from "./view"

type Props = { view: View; branchId?: string; mayExport: boolean; tally: Tally; method: VotingMethod }

export function TakeAway({ view, branchId, mayExport, tally, method }: Props) {
  const { entitled, posted, leftAlone } = tally
  const toAsk = `About ${inFigures(entitled - posted - leftAlone)} members`
  const branch = view.branch && branchId
  const link = (list: string) =>
    `/exports?${new URLSearchParams({ ...(list && { list }), ballot: view.ballot ?? "", ...(branch && { branch }) })}`
  const ways = [
    ["not_posted", deskWordsOf(method).list.not_posted, `${toAsk} · spreadsheet or print`],
    ["canvass", "Canvass sheets", `${toAsk} · to print and tick`],
    ["pledge_list", "Pledge list", `${inFigures(entitled)} members · spreadsheet or print`],
    ["", "Everything else", "Follow-ups, coverage, figures by day"],
  ] as const
  return (
    <section aria-labelledby="take">
      <h2 className="sect-head" id="take">
        Take it away
      </h2>
      {mayExport ? (
        <>
          <ul className="take">
            {ways.map(([list, label, about]) => (
              <li key={label}>
                <a href={link(list)}>
                  <span>{label}</span> <small>{about}</small>
                </a>
              </li>
            ))}
          </ul>
          <p className="small soft after-table">
            You say what each list is for, and it is recorded with your name. Shred it after the ballot.
          </p>
        </>
      ) : (
        <p>Taking lists away is a right of its own. A national organiser can give it to you.</p>
      )}
      <p className="after-table">
        <a href={`/exports/sheets?ballot=${view.ballot ?? ""}`}>Type a canvass sheet in</a>
      </p>
    </section>
  )
}
