let isLeaving = false
window.addEventListener("beforeunload", () => {
  isLeaving = true
})

/** Goes to My members: at once, or, where somebody is on their way to another page, if they have not got there soon. */
export function goToList(): void {
  setTimeout(() => location.replace("/members"), isLeaving ? 3000 : 0)
}
