import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { type Day, longDay } from "@/lib/dates"
import { firstActionDay } from "@/lib/declarations/first-action"
import type { Result } from "@/lib/declarations/queries"
import { type Told, untold } from "@/lib/declarations/telling-queries"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { tell } from "./actions"

type Props = { ballotId: string; result: Result; everyone: Told[]; plan: BallotPlan; today: Day }

/** Who has to be told, who has been, and what then follows. */
export function Tell({ ballotId, result, everyone, plan, today }: Props) {
  // No law has an employer told of an indicative ballot.
  const isLaw = plan.kind === "statutory"
  const people = isLaw ? everyone : everyone.filter(({ employerId }) => employerId === null)
  const waiting = untold(people)
  const employers = waiting.filter(({ employerId }) => employerId !== null)
  const told = people.filter(({ toldOn }) => toldOn !== null)
  const isPassed = result.units.some(({ questions }) => questions.some(({ verdict }) => verdict === "passed"))
  const notice = (who: string | null) => `/ballots/${ballotId}/result/notice?for=${who ?? "members"}`
  return (
    <section className="sect" id="tell" aria-labelledby="tell-head">
      <h2 id="tell-head">{isLaw ? "Tell members and every employer" : "Tell members"}</h2>
      <p>
        {isLaw
          ? "As soon as is reasonably practicable. "
          : "No law asks for it, and they will want to know. "}
        {!isLaw ? null : employers.length > 0 ? (
          <strong className="urgent">
            Action is not protected against an employer that has not been told:{" "}
            {employers.length === 1 ? "1 has" : `${employers.length} have`} not.
          </strong>
        ) : (
          "Every employer has been told."
        )}
      </p>
      <ul className="take">
        {people.map(({ employerId, name, toldOn, wasToldBefore }) => (
          <li key={name}>
            <a href={notice(employerId)}>
              <span>Notice for {employerId ? name : "members"}</span>{" "}
              <small>{standing({ employerId, toldOn, wasToldBefore }, isPassed ? plan : undefined)}</small>
            </a>
          </li>
        ))}
      </ul>
      {waiting.length > 0 ? (
        <Form key={told.length} action={tell} className="stacked" label="Record who was told">
          <input type="hidden" name="ballotId" value={ballotId} />
          <Choice
            several
            name="told"
            legend="Who was told"
            options={waiting.map(({ employerId, name }) => ({ value: employerId ?? "members", label: name }))}
          />
          <Field name="toldOn" label="On" type="date" value={today} />
          <button type="submit" className="button">
            Record it
          </button>
        </Form>
      ) : null}
    </section>
  )
}

function standing({ employerId, toldOn, wasToldBefore }: Omit<Told, "name">, plan: BallotPlan | undefined) {
  if (!toldOn)
    return wasToldBefore ? "Told figures that were put right since: tell them again" : "Not told yet"
  const day = employerId && plan ? firstActionDay(plan, toldOn) : undefined
  return `Told on ${longDay(toldOn)}${day ? `. Action may start on ${longDay(day)} at the earliest, if they have notice of it the day they were told` : ""}`
}
