/** Runs in a page: how many entries this phone has not sent yet. */
export async function waitingHere() {
  const db = await new Promise<IDBDatabase>((opened, failed) => {
    const asked = indexedDB.open("turnout")
    asked.onsuccess = () => opened(asked.result)
    asked.onerror = () => failed(asked.error)
  })
  const entries = await new Promise<{ state: string }[]>((got) => {
    const read = db.transaction("outbox").objectStore("outbox").getAll()
    read.onsuccess = () => got(read.result)
  })
  db.close()
  return entries.filter(({ state }) => state === "waiting").length
}
