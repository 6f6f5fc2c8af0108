/** A note that was not touched is not sent: what a colleague wrote meanwhile stays. One that was sent back was typed. */
export function leaveNoteAlone(): void {
  document.addEventListener("formdata", ({ target, formData }) => {
    const field = target instanceof HTMLFormElement ? target.elements.namedItem("note") : null
    const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    const isLeft = isText && field.value === field.defaultValue && !field.closest("[data-typed]")
    if (isLeft) formData.delete("note")
  })
}
