import type { Tally } from "@/lib/roll/tally"

/** Members of a group with whom a conversation could still bring a paper. */
export function openMembers({ notAsked, undecided, willPost, unsaid, notArrived }: Tally): number {
  return notAsked + undecided + willPost + unsaid + notArrived
}
