import { Form } from "@/components/form"
import { saidUntil } from "@/lib/joining/expiry"
import type { standingCodes } from "@/lib/joining/queries"
import { withdrawCode } from "./actions"

type Props = { codes: Awaited<ReturnType<typeof standingCodes>>; withBranch: boolean; now: Date }

/** The codes that still work. What they are is said only when they are made. */
export function StandingCodes({ codes, withBranch, now }: Props) {
  if (codes.length === 0) return null
  return (
    <section className="sect" aria-labelledby="standing">
      <h2 id="standing">Codes that work now</h2>
      <ul className="each-act">
        {codes.map(({ id, branch, madeBy, expiresAt, uses }) => (
          <li key={id}>
            <p>
              <strong>Until {saidUntil(expiresAt, now)}</strong>
              <small className="soft">
                {[withBranch && branch, madeBy && `made by ${madeBy}`, joined(uses)]
                  .filter(Boolean)
                  .join(", ")}
              </small>
            </p>
            <Form action={withdrawCode} label={`The code until ${saidUntil(expiresAt, now)}`}>
              <input type="hidden" name="joinCodeId" value={id} />
              <button type="submit" className="button">
                Stop it now
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function joined(uses: number) {
  if (uses === 0) return "nobody has joined with it yet"
  return uses === 1 ? "1 person has joined" : `${uses} people have joined`
}
