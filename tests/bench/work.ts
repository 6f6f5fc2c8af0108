import type { Browser } from "@playwright/test"
import type { OwnerDatabase } from "@/db/owner"
import type { SlowNetwork } from "./slow-network"
import type { Rep, Union } from "./union"

/** What every work may use: the product and the floor, each behind a line of its own, and whom they serve. */
export type Bench = {
  browser: Browser
  db: OwnerDatabase
  union: Union
  product: SlowNetwork
  floor: SlowNetwork
  /** The servers themselves, with no slow line before them. */
  productAt: string
  /** The process that serves the product. */
  productPid: number
  floorAt: string
}

/** How a figure is written, and the most it may be: outright, or as a multiple of the floor's in the same run. */
export type Figure = {
  unit: "KB" | "MB" | "s" | "ms" | "×" | "/s"
  target?: number
  timesFloor?: { most?: number; least?: number }
}

/** The figures of one round by name. */
export type Sample = Record<string, number>

/** One piece of work that a rep or a union does, done by the product and by the barest thing that could do it. */
export type Work = {
  id: string
  does: string
  /** How the product and the floor are measured, and what a round must show to count. */
  how: string
  figures: Record<string, Figure>
  /** Where the product's time goes, as a profile shows it, and what it would take to come nearer to the floor. */
  costs?: string
  /** Whether the size of the union is nothing to it, and the smallest will do. */
  isOneSize?: true
  /** Makes ready what it needs beside the bench, and says how that is put away again; or why it cannot be measured here. */
  open?: (bench: Bench) => Promise<(() => Promise<unknown>) | { missing: string }>
  product: (bench: Bench, rep: Rep, round: number) => Promise<Sample>
  floor?: (bench: Bench, rep: Rep, round: number) => Promise<Sample>
}

/** A round counts only if this holds. */
export function must(holds: boolean, words: string): asserts holds {
  if (!holds) throw new Error(`That does not count: ${words}`)
}
