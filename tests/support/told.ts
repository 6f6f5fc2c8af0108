import { randomUUID } from "node:crypto"
import { EventEmitter, once } from "node:events"
import postgres from "postgres"
import { changesChannel } from "@/lib/live/terms"
import { owner } from "./cast"

/** What the database told while `work` was done, in order: of the branches given, since other tests tell things too. */
export async function toldOf(branches: readonly { id: string }[], work: () => Promise<unknown>) {
  const sql = postgres(process.env.APP_DATABASE_URL ?? "", { max: 1, onnotice: () => {} })
  try {
    const told: string[] = []
    const last = `${randomUUID()}/`
    const end = new EventEmitter()
    const isOver = once(end, "last")
    await sql.listen(changesChannel, (place) => (place === last ? end.emit("last") : told.push(place)))
    await work()
    // Told in the order of commits, so that nothing of `work` is still to come after this.
    await owner.$client.notify(changesChannel, last)
    await isOver
    return told.filter((place) => place === "/" || branches.some(({ id }) => place.startsWith(id)))
  } finally {
    await sql.end()
  }
}
