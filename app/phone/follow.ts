const patience = 60_000

/**
 * Keeps an event stream open while the page is looked at, and opens it anew after a silence, when the page is seen again
 * and when there is a line again. `address` is told how old what the page shows is, on the page's own clock.
 */
export function follow(
  address: (age: number) => string,
  events: Record<string, (data: string, hellos: number) => void>,
  isBack: () => void = () => {},
) {
  let stream: EventSource | undefined
  let readAt = 0 // The page's clock began with the page.
  let silence: number | undefined

  function open() {
    stream?.close()
    stream = new EventSource(address(performance.now() - readAt))
    let hellos = 0
    stream.addEventListener("hello", () => {
      hellos += 1
    })
    for (const [name, hear] of Object.entries(events))
      stream.addEventListener(name, ({ data }) => {
        heard()
        hear(data, hellos)
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
    isBack()
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

  return {
    reopen: open,
    isRead: () => {
      readAt = performance.now()
    },
  }
}
