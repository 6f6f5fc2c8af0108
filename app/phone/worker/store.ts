import { type DBSchema, type IDBPDatabase, openDB } from "idb"
import type { PocketEntry } from "@/lib/pocket/entry"
import type { Pocket } from "@/lib/pocket/pocket"

/** One entry on its way: whose it is, what a person reads of it, and how it fares. */
export type Waiting = PocketEntry & {
  /** Counts up: the order made. Given by the store. */
  seq?: number
  accountId: string
  /** The list's time on the server's clock when it was made. */
  listedAt: string | null
  /** "Bethan Rowlands, posted" */
  said: string
  state: "waiting" | "landed" | "refused"
  /** When it landed, on the phone's clock. */
  landedAt?: Date
  /** Why it was refused. */
  why?: string
}

interface Turnout extends DBSchema {
  outbox: { key: number; value: Waiting; indexes: { id: string } }
  /** The list, what the server calls it, and when the server was last heard of. */
  pocket: { key: "pocket"; value: { pocket: Pocket; tag: string | null; heardAt: Date } }
  /** Who is signed in, as far as this phone knows. */
  owner: { key: "owner"; value: string }
}

let opened: Promise<IDBPDatabase<Turnout>> | undefined

/** The phone's own database. */
export function store(): Promise<IDBPDatabase<Turnout>> {
  opened ??= openDB<Turnout>("turnout", 1, {
    upgrade(db) {
      db.createObjectStore("outbox", { keyPath: "seq", autoIncrement: true }).createIndex("id", "id", {
        unique: true,
      })
      db.createObjectStore("pocket")
      db.createObjectStore("owner")
    },
    terminated: () => {
      opened = undefined
    },
  })
  return opened
}
