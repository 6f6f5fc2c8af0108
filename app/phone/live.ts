import { follow } from "./follow"

/**
 * Calls `refetch` whenever what this page shows may have changed: told by the server, back from a silence in which
 * something may have gone unheard, seen again, or online again. `refetch` may be called while it is still at work.
 */
export function onChange(refetch: () => void): void {
  const again = () => {
    followed.isRead()
    refetch()
  }
  const hello = (data: string, hellos: number) => {
    if (hellos > 1 || JSON.parse(data).missed) again()
  }
  const followed = follow((age) => `/api/live?${query(age)}`, { hello, change: again }, again)
}

/** The page's own narrowing, and how old what it shows is. */
function query(age: number) {
  const asked = new URLSearchParams(location.search)
  const params = new URLSearchParams({ age: String(Math.ceil(age)) })
  for (const name of ["workplace", "branch"]) {
    const id = asked.get(name)
    if (id) params.set(name, id)
  }
  return params
}
