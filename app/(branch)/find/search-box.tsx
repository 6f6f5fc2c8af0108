import { Icon } from "@/components/mark"

/** One box for whatever is remembered of somebody. A plain form, answered by the page itself. */
export function SearchBox({ find }: { find: string }) {
  return (
    <search>
      <form className="find find-desk" action="/find">
        <Icon of="find" />
        <label className="vh" htmlFor="find">
          Find a member
        </label>
        <input
          id="find"
          name="find"
          type="search"
          defaultValue={find}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby="find-hint"
        />
        <button type="submit" className="button">
          Find
        </button>
      </form>
      <p className="hint" id="find-hint">
        A name, a membership number, a workplace, a phone number or its last digits, or an email. Spelling
        need not be right.
      </p>
    </search>
  )
}
