import { store } from "./store"

/** The account signed in on this phone, as far as it knows. */
export async function owner(): Promise<string | undefined> {
  return (await store()).get("owner", "owner")
}

/** Changes at each sign-out: what was asked for before one is not kept after it. */
export async function visit(): Promise<string | undefined> {
  return (await store()).get("owner", "visit")
}

/** The server knows nobody here: the list goes, and whose the phone was stays, for what they log on a page still open. */
export async function endVisit(): Promise<void> {
  const tx = (await store()).transaction(["owner", "pocket"], "readwrite")
  await Promise.all([
    tx.objectStore("pocket").delete("pocket"),
    tx.objectStore("owner").put("over", "over"),
    tx.done,
  ])
}

/** Forgets the list and who was signed in. What has not been sent is kept. */
export async function forgetOwner(): Promise<void> {
  const tx = (await store()).transaction(["owner", "pocket"], "readwrite")
  await Promise.all([
    tx.objectStore("pocket").delete("pocket"),
    tx.objectStore("owner").delete("owner"),
    tx.objectStore("owner").delete("over"),
    tx.objectStore("owner").put(crypto.randomUUID(), "visit"),
    tx.done,
  ])
}
