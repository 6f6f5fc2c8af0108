import { build, type Cast, person } from "./cast"
import { attempted, pledged } from "./happened"

const hour = 3_600_000
const said = [
  "posted",
  "posted",
  "posted",
  "will_post",
  "not_arrived",
  "undecided",
  "",
  "",
  "",
  "rather_not_say",
] as const
const first = ["Ann", "Bryn", "Cerys", "Dilwyn", "Elin", "Ffion", "Gareth", "Huw", "Iolo", "Jên"]
const last = ["Price", "Hughes", "Beddoes", "Rao", "Mahmood", "Preece", "Jarman"]

/** Workplaces of these sizes in the cast’s branch, with members in every state. */
export async function branchOfMany(cast: Cast, sizes: Record<string, number>) {
  const { branch, employer, ballot, people } = cast
  for (const [name, size] of Object.entries(sizes)) {
    const place = await build.workplace(branch.id, employer.id, `${name} ${cast.run}`)
    const members = Array.from({ length: size }, (_, n) =>
      person(place, first[n % 10] ?? "", last[n % 7] ?? "", { grade: n % 3 ? "Officer" : "Manager" }),
    )
    await build.addMembers(members)
    await build.enrol(ballot.id, people.organiser.id)
    for (const [n, member] of members.entries()) {
      const when = { by: people.rep, at: new Date(Date.now() - (n + 2) * hour) }
      const pledge = said[n % said.length]
      if (n % said.length < 8)
        await attempted(ballot, member, n % said.length === 7 ? "no_answer" : "spoke", when)
      if (pledge) await pledged(ballot, member, pledge, when)
    }
  }
}
