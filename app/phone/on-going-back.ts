/** A page gone back to, kept whole by the browser, asks anew: its answer is another entry, not the first one again. */
export function onGoingBack(): void {
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return
    for (const field of document.querySelectorAll<HTMLInputElement>(ids)) field.value = crypto.randomUUID()
  })
}

const ids =
  '[action$="/log"] [name=entryId], [action="/members/several"] [name=batchId], [name=replacementId]'
