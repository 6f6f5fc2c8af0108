/** The button that prints is there only where it does. */
export function offerToPrint(): void {
  for (const button of document.querySelectorAll<HTMLElement>("button[data-print]")) {
    button.hidden = false
    button.addEventListener("click", () => window.print())
  }
}
