/** A page gone back to, kept whole by the browser, asks anew: its answer is another entry, not the first one again. */
export function onGoingBack(): void {
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return
    for (const field of document.querySelectorAll<HTMLInputElement>(
      'form[action="/members/log"] [name=entryId]',
    ))
      field.value = crypto.randomUUID()
  })
}
