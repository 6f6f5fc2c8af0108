import { page } from "./drawn-page"
import { NoSignal } from "./no-signal"

/** The server cannot be asked, and this phone cannot take the form in its place: it is handed back whole. */
export function tryAgain(url: URL, typed: Record<string, string>): Promise<Response> {
  const body = (
    <NoSignal heading="Not saved yet">
      <p className="about">
        The signal went before this could be saved. Nothing is lost: try again from here.
      </p>
      <form method="post" action={url.pathname} className="about">
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="button button-act button-wide">
          Try again
        </button>
      </form>
    </NoSignal>
  )
  return page("Not saved yet", body, 503)
}

export async function fieldsOf(request: Request): Promise<Record<string, string>> {
  const fields = [...(await request.formData())]
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]))
}
