import { inFigures } from "@/components/in-figures"
import type { Tally } from "@/lib/roll/tally"
import type { View } from "./view"

type Props = { view: View; branchId?: string; mayExport: boolean; tally: Tally }

export function TakeAway({ view, branchId, mayExport, tally }: Props) {
  const { entitled, posted, leftAlone } = tally
  const list = (listed: string) =>
    `/exports/pledge-list?${new URLSearchParams({ ballot: view.ballot ?? "", branch: branchId ?? "", listed })}`
  return (
    <section aria-labelledby="take">
      <h2 className="sect-head" id="take">
        Take it away
      </h2>
      {mayExport ? (
        <>
          <ul className="take">
            <li>
              <a href={list("to_ask")}>
                <span>Still to ask, by workplace</span>{" "}
                <small>About {inFigures(entitled - posted - leftAlone)} members · spreadsheet</small>
              </a>
            </li>
            <li>
              <a href={list("")}>
                <span>Pledge list</span> <small>{inFigures(entitled)} members · spreadsheet</small>
              </a>
            </li>
          </ul>
          <p className="small soft after-table">
            You say what each list is for, and it is recorded with your name. Shred it after the ballot.
          </p>
        </>
      ) : (
        <p>Taking lists away is a right of its own. A national organiser can give it to you.</p>
      )}
    </section>
  )
}
