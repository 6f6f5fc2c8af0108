/** A note that was not touched is not sent: what a colleague wrote meanwhile stays. */
export function leaveNoteAlone(): void {
  document.addEventListener("formdata", ({ target, formData }) => {
    const field = target instanceof HTMLFormElement ? target.elements.namedItem("note") : null
    const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    if (isText && field.value === field.defaultValue) formData.delete("note")
  })
}
