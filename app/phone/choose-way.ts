/** Opening the phone's own app is also how the member is being reached: the form says so by itself. */
export function chooseWay(): void {
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>("a[data-way]") : null
    const choice =
      link && document.querySelector<HTMLInputElement>(`input[name="way"][value="${link.dataset.way}"]`)
    if (choice) choice.checked = true
  })
}
