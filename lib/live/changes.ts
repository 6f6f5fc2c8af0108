import { type FanOut, fanOut } from "./fan-out"
import { changesChannel } from "./terms"

// One for the process, however many of its routes are bundled apart.
declare global {
  var turnoutChanges: FanOut | undefined
}

/** What the database tells of changes, heard on one connection by everything that streams. */
export function changes(): FanOut {
  globalThis.turnoutChanges ??= fanOut(changesChannel)
  return globalThis.turnoutChanges
}
