import { type Way, wayLabel, ways } from "@/lib/contacts/terms"

/** How a rep knows. One is always chosen, so that the answer itself is one tap. */
export function WayChoice({ value }: { value: Way }) {
  return (
    <fieldset className="ask ways">
      <legend>How do you know?</legend>
      <div>
        {ways.map((way) => (
          <label key={way}>
            <input type="radio" name="way" value={way} defaultChecked={way === value} />
            <span>{wayLabel[way]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
