import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { LoadPreviousTurnout, loadPreviousTurnout } from "@/lib/previous/load-previous-turnout"
import { Refusal } from "@/lib/refusal"
import type { Cast } from "./cast"

type As = <T>(account: { id: string }, work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>
type Choice = { grouping?: string; leaveOut?: string; fromBallot?: string; ballotId?: string }

export const sheetOf = (
  heading: string,
  rows: readonly (readonly [string, number | string, number | string])[],
) => [`${heading},Entitled,Votes cast`, ...rows.map((row) => row.join(","))].join("\n")

/** Loads a file as one of the cast, through what the form checks. */
export function turnoutLoader(cast: Cast, as: As, now = new Date()) {
  const asked = (text: string, choice: Choice = {}) =>
    LoadPreviousTurnout.parse({
      ballotId: cast.ballot.id,
      fromBallot: "Pay ballot 2024",
      file: new File([text], "turnout.csv"),
      ...choice,
    })
  const load = (text: string, choice: Choice = {}, who: { id: string } = cast.people.organiser) =>
    as(who, (tx, actor) => loadPreviousTurnout(tx, actor, asked(text, choice), now))
  /** The refusal of a file, with its lines. */
  const refusal = async (text: string, choice: Choice = {}) => {
    const thrown: unknown = await load(text, choice).catch((error: unknown) => error)
    if (!(thrown instanceof Refusal)) throw new Error("it was not refused")
    return thrown
  }
  return { load, refusal }
}
