import { Figure } from "@/components/figure"
import { inFigures } from "@/components/in-figures"
import type { Figures } from "@/lib/imports/terms"
import { people } from "./in-words"

/** What loading the file would do, in people. */
export function Found({ figures }: { figures: Figures }) {
  const { elsewhere, onRoll } = figures
  const after = onRoll + figures.new - figures.leaving
  return (
    <section className="sect" aria-labelledby="found">
      <h2 id="found">What loading it would do</h2>
      <dl className="figures roll-figures">
        <Figure number={figures.new} of="new" />
        <Figure number={figures.changed} of="changed" />
        <Figure number={figures.unchanged} of="unchanged" />
        <Figure number={figures.leaving} of="no longer listed" />
        <Figure number={figures.refused} of="cannot be used" />
      </dl>
      <p className="basis">
        {onRoll === 0 ? "Nobody is on the roll now" : `${people(onRoll)} on the roll now`}
        {after === onRoll ? "." : `, ${inFigures(after)} once this is loaded.`}{" "}
        {elsewhere > 0
          ? `${people(elsewhere)} in the file ${elsewhere === 1 ? "is" : "are"} not in this ballot: it does not cover their employer. They are kept as members, off its roll.`
          : null}
      </p>
    </section>
  )
}
