/** Runs in a page: whether this phone could answer for the server, list and all. */
export async function hasPocket() {
  if (!(await navigator.serviceWorker.getRegistration())?.active || !navigator.serviceWorker.controller)
    return false
  const found = await new Promise<IDBDatabase | undefined>((opened) => {
    const asked = indexedDB.open("turnout")
    asked.onsuccess = () => opened(asked.result)
    asked.onupgradeneeded = () => asked.transaction?.abort()
    asked.onerror = () => opened(undefined)
  })
  if (!found) return false
  const kept = await new Promise<number>((counted) => {
    const count = found.transaction("pocket").objectStore("pocket").count()
    count.onsuccess = () => counted(count.result)
  })
  found.close()
  return kept === 1
}
