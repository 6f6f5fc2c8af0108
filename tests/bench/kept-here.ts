/** Runs in a page: everything one of the phone's stores holds; nothing while there is no such store. */
export async function keptHere(name: "outbox" | "pocket"): Promise<{ state?: string }[]> {
  const db = await new Promise<IDBDatabase | undefined>((opened) => {
    const asked = indexedDB.open("turnout")
    asked.onsuccess = () => opened(asked.result)
    asked.onupgradeneeded = () => asked.transaction?.abort()
    asked.onerror = () => opened(undefined)
  })
  if (!db) return []
  const all = await new Promise<{ state?: string }[]>((got) => {
    const read = db.transaction(name).objectStore(name).getAll()
    read.onsuccess = () => got(read.result)
  })
  db.close()
  return all
}
