import type { Day } from "@/lib/dates"

/** Who took a list away, when and what for, and the day after which it is of no use. */
export type Taken = { by: string; on: Day; purpose: string; shredAfter: Day; namesMembers: boolean }
