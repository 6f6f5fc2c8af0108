import { build, type Cast, person } from "./cast"
import { attempted, pledged } from "./happened"

const hour = 3_600_000

/** Sixty members at the office, forty spoken to in the days before `until`, half of whom have posted. */
export async function sixtyAsked(cast: Cast, until = new Date()) {
  const people = Array.from({ length: 58 }, (_, n) => person(cast.office, "Member", `${n}`))
  await build.addMembers(people)
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  for (const [n, member] of people.slice(0, 40).entries()) {
    const when = { by: cast.people.rep, at: new Date(until.getTime() - (n + 1) * hour) }
    await attempted(cast.ballot, member, "spoke", when)
    await pledged(cast.ballot, member, n % 2 ? "posted" : "will_post", when)
  }
}
