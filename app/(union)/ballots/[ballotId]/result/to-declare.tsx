"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import { useChecked } from "@/components/form"
import { inFigures } from "@/components/in-figures"
import { Outcome } from "@/components/outcome"

/** What would be declared, and the button that declares just this. */
export function ToDeclare() {
  const checked = useChecked()
  if (!checked) return null
  const { mark, units, differences, read } = checked
  return (
    <section className="to-declare" aria-labelledby="to-declare">
      {/* What the return key presses: declaring takes the button itself. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true">
        Check
      </button>
      <div role="alert">
        <h3 id="to-declare">Not declared yet: this is what would be</h3>
      </div>
      {read > 0 ? <p>{inFigures(read)} lines were read into the form below.</p> : null}
      {differences.map((difference) => (
        <p key={difference}>{difference}</p>
      ))}
      {units.map((unit) => (
        <Outcome key={unit.id} unit={unit} isNamed={units.length > 1} />
      ))}
      <p className="buttons">
        <button type="submit" name="mark" value={mark} className="button button-act">
          Declare
        </button>
        <span className="small soft">Or change a figure below, and check again.</span>
      </p>
    </section>
  )
}
