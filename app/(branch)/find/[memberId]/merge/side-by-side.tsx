import { deskWordsOf } from "@/lib/desk-words/terms"
import type { KnownOf } from "@/lib/members/compare-queries"
import type { MemberAtDesk } from "@/lib/members/desk-queries"
import { phoneInWords } from "@/lib/members/phone"

type Both = readonly [MemberAtDesk, MemberAtDesk]

/** Two members with all that tells them apart; what differs stands out, and says so. */
export function SideBySide({ both, known }: { both: Both; known: KnownOf[] }) {
  const ballots = [...new Set(known.map(({ ballot }) => ballot))]
  return (
    <table className="lines side-by-side">
      <caption className="vh">The two side by side</caption>
      <thead>
        <tr>
          <td />
          {both.map(({ id, number }) => (
            <th key={id} scope="col">
              {number}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, of]) => (
          <Row key={label} label={label} cells={[of(both[0]), of(both[1])]} />
        ))}
        {ballots.map((ballot) => (
          <Row
            key={ballot}
            label={ballot}
            cells={[inBallot(known, both[0], ballot), inBallot(known, both[1], ballot)]}
          />
        ))}
      </tbody>
    </table>
  )
}

const rows: readonly [string, (member: MemberAtDesk) => string][] = [
  ["Name", ({ firstName, lastName }) => `${firstName} ${lastName}`],
  ["Workplace", ({ workplace }) => workplace],
  ["Branch", ({ branch }) => branch],
  ["Employer", ({ employer }) => employer],
  ["Phone", ({ phone }) => (phone ? phoneInWords(phone) : "")],
  ["Email", ({ email }) => email ?? ""],
  ["Grade", ({ grade }) => grade ?? ""],
]

function Row({ label, cells }: { label: string; cells: [string, string] }) {
  const differs = cells[0] !== cells[1]
  return (
    <tr className={differs ? "differs" : undefined}>
      <th scope="row">
        {label}
        {differs ? <small className="soft">differs</small> : null}
      </th>
      <td>{cells[0] || "None"}</td>
      <td>{cells[1] || "None"}</td>
    </tr>
  )
}

function inBallot(known: KnownOf[], { id }: MemberAtDesk, ballot: string) {
  const there = known.find((row) => row.id === id && row.ballot === ballot)
  if (!there) return "Not on the roll"
  const tries = there.attempts === 1 ? ", 1 try" : `, ${there.attempts} tries`
  const said = `${deskWordsOf(there.method).pledge[there.pledge]}${there.attempts > 0 ? tries : ""}`
  return there.onRoll ? said : `Off the roll. ${said}`
}
