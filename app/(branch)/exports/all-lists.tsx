import type { Ballot } from "@/lib/ballots/current-ballot"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { listNames } from "@/lib/exports/terms"

type Props = { ballot: Ballot; branch?: string; mayExport: boolean }

/** Everything that can be taken away, and the way back in for what was written on paper. */
export function AllLists({ ballot, branch, mayExport }: Props) {
  const words = deskWordsOf(ballot.method)
  const link = (list: string) =>
    `/exports?${new URLSearchParams({ list, ballot: ballot.id, ...(branch && { branch }) })}`
  return (
    <div className="take-away">
      {mayExport ? (
        <>
          <p className="lede">
            Into a spreadsheet, or printed. You say what each is for, and it is recorded with your name.
          </p>
          <ul className="take takes">
            <li>
              <a href={link("canvass")}>
                <span>Canvass sheets</span>{" "}
                <small>Names with boxes to tick, to walk round with and type back in.</small>
              </a>
            </li>
            {listNames.map((name) => (
              <li key={name}>
                <a href={link(name)}>
                  <span>{words.list[name]}</span> <small>{words.listHint[name]}</small>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="empty">
          Taking lists away is a right of its own, which you have not been given. A national organiser can
          give it to you. What you need to ask your members is all on screen.
        </p>
      )}
      <h2 className="sect-head sect">Back from a walk round?</h2>
      <p>
        <a className="button" href={`/exports/sheets?ballot=${ballot.id}`}>
          Type a canvass sheet in
        </a>
      </p>
    </div>
  )
}
