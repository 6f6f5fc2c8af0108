import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import { saveWorkplace } from "./actions"

type Place = { id: string; name: string; members: number; toAsk: number }
type Props = { places: Place[]; reps: readonly { id: string; name: string; toAsk: number }[] }

/** Workplaces with members on the roll that nobody has been given, and a way to give them. */
export function WithoutRep({ places, reps }: Props) {
  if (places.length === 0) return null
  return (
    <section className="sect" aria-labelledby="without">
      <h2 id="without">Workplaces with no rep</h2>
      <ul className="lines">
        {places.map(({ id, name, members, toAsk }) => (
          <li key={id}>
            {name}{" "}
            <small className="soft">
              {toAsk} to ask, of {members}
            </small>
          </li>
        ))}
      </ul>
      {reps.length > 0 ? (
        <Form action={saveWorkplace} className="stacked" label="Give a workplace to a rep">
          <Picker
            name="workplaceId"
            label="Give"
            options={places.map(({ id, name, toAsk }) => ({ value: id, label: `${name}, ${toAsk} to ask` }))}
          />
          <Picker
            name="accountId"
            label="To"
            none="Choose a rep"
            options={reps.map(({ id, name, toAsk }) => ({
              value: id,
              label: `${name}, who has ${toAsk} to ask`,
            }))}
          />
          <button type="submit" className="button">
            Give it
          </button>
        </Form>
      ) : null}
    </section>
  )
}
