import { Choice } from "@/components/choice"
import type { ballotToEdit } from "@/lib/ballots/queries"
import {
  jurisdictionLabel,
  jurisdictions,
  nationLabel,
  nations,
  votingMethodLabel,
  votingMethods,
} from "@/lib/law/terms"

type Ballot = NonNullable<Awaited<ReturnType<typeof ballotToEdit>>>

/** Whose law, how members vote, and whose bank holidays. */
export function LawFields({ ballot, asksAboutServices }: { ballot?: Ballot; asksAboutServices: boolean }) {
  return (
    <>
      <Choice
        name="jurisdiction"
        legend="Whose law is it held under?"
        hint="It decides the line, the notices and how long the result lasts. An indicative ballot falls under no Act."
        options={jurisdictions.map((value) => ({
          value,
          label: jurisdictionLabel[value],
          hint: jurisdictionHint[value],
        }))}
        value={[ballot?.jurisdiction ?? "great_britain"]}
      />
      <Choice
        name="method"
        legend="How do members vote?"
        hint="By post, unless an Order in force allows another way. Cite it under the ballot’s rules."
        options={votingMethods.map((value) => ({ value, label: votingMethodLabel[value] }))}
        value={[ballot?.method ?? "post"]}
      />
      <Choice
        name="nations"
        legend="Whose bank holidays count?"
        hint="Where members post and employers receive. Tick none, and it is England and Wales, or Northern Ireland under its own law."
        options={nations.map((value) => ({ value, label: nationLabel[value] }))}
        value={ballot?.nations ?? ["england_and_wales"]}
        several
      />
      {asksAboutServices ? (
        <Choice
          name="isInImportantServices"
          legend="Important public services"
          hint="Only for ballots that opened before 18 February 2026, or where a rule says so: then 40% of those entitled must say yes as well. Hospital emergency care, schools, fire, some transport and borders. Probation is none of them."
          options={[{ value: "yes", label: "Most of those entitled normally work in one" }]}
          value={ballot?.isInImportantServices ? ["yes"] : []}
          several
        />
      ) : null}
    </>
  )
}

const jurisdictionHint = {
  great_britain: "England, Wales and Scotland.",
  devolved_wales: "The same, save that the 40% rule did not reach it.",
  northern_ireland: "Its own Order: no share of members has to vote, and the result lasts four weeks.",
}
