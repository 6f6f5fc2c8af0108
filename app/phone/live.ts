const patience = 60_000

/**
 * Calls `refetch` whenever what this page shows may have changed: told by the server, back from a silence in which
 * something may have gone unheard, seen again, or online again. `refetch` may be called while it is still at work.
 */
export function onChange(refetch: () => void): void {
  let stream: EventSource | undefined
  let readAt = 0 // On the page's own clock, which began with the page.
  let silence: number | undefined

  function again() {
    readAt = performance.now()
    refetch()
  }

  function open() {
    stream?.close()
    stream = new EventSource(`/api/live?${query(performance.now() - readAt)}`)
    let hellos = 0
    stream.addEventListener("hello", ({ data }) => {
      heard()
      hellos += 1
      if (hellos > 1 || JSON.parse(data).missed) again()
    })
    stream.addEventListener("change", () => {
      heard()
      again()
    })
    stream.addEventListener("beat", heard)
    heard()
  }

  // The server beats every 20 seconds. A browser gives up at one bad answer, and may not notice a line gone dead.
  function heard() {
    clearTimeout(silence)
    silence = window.setTimeout(comeBack, patience)
  }

  function comeBack() {
    again()
    open()
  }

  function setAside() {
    clearTimeout(silence)
    silence = window.setTimeout(() => stream?.close(), patience)
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? setAside() : comeBack()))
  window.addEventListener("pageshow", ({ persisted }) => persisted && comeBack())
  window.addEventListener("online", () => document.hidden || comeBack())
  if (document.hidden) setAside()
  else open()
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
