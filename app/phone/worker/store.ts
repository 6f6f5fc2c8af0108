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

/** The list, what the server calls it, when the server was last heard of, and how far its clock is ahead of the phone's. */
export type KeptList = { pocket: Pocket; tag: string | null; heardAt: Date; skew: number }

interface Turnout extends DBSchema {
  outbox: { key: number; value: Waiting; indexes: { id: string } }
  pocket: { key: "pocket"; value: KeptList }
  /** Who is signed in, as far as this phone knows; whether the server said that it is over; a mark that changes at each sign-out. */
  owner: { key: "owner" | "over" | "visit"; value: string }
}

let opened: Promise<IDBPDatabase<Turnout>> | undefined

/** The phone's own database. */
export function store(): Promise<IDBPDatabase<Turnout>> {
  opened ??= open().catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

function open() {
  return openDB<Turnout>("turnout", 1, {
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
}
