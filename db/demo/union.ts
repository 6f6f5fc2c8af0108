import { builder } from "../builder"
import type { OwnerDatabase } from "../owner"
import { members as memberRows } from "../schema"
import type { Dice } from "./dice"
import { nameFrom } from "./names"
import { addressOf, type DemoMember, membersOf } from "./people"
import { type Region, regions } from "./regions"
import { type Kind, signedInRepsPlaces, workplacesOf } from "./workplaces"

type Door = Pick<OwnerDatabase, "insert" | "execute">
type Place = { id: string; branchId: string; kind: Kind; name: string; entitled: number }
export type Team = { place: Place; members: DemoMember[]; repId?: string }
export type Branch = { id: string; secretaryId: string; teams: Team[] }

/** The union before any ballot: its branches, workplaces and members, and who looks after which. */
export async function addUnion(db: Door, dice: Dice, loadedAt: Date) {
  const build = builder(db)
  const employer = await build.employer("HM Prison and Probation Service")
  let people = 0
  const organiser = await build.account("organiser", {
    name: "Olu Adeyemi",
    email: "organiser@demo.example",
    mayExport: true,
  })
  await build.account("organiser", { name: "Margaret Appleby", email: "margaret.appleby@example.org" })

  async function addBranch(region: Region): Promise<Branch> {
    const { id } = await build.branch(region.name)
    const teams: Team[] = []
    for (const { name, kind, entitled } of workplacesOf(dice, region)) {
      const place = { ...(await build.workplace(id, employer.id, name)), kind, entitled }
      teams.push({ place, members: membersOf(dice, place, region.mix, people) })
      people += entitled
    }
    await build.addRows(
      memberRows,
      teams.flatMap(({ members }) =>
        members.map((member) => ({ ...member, createdAt: loadedAt, updatedAt: loadedAt })),
      ),
    )
    const secretary = await build.account("secretary", {
      ...secretaryOf(dice, region),
      branchId: id,
    })
    await addReps(id, region, teams)
    return { id, secretaryId: secretary.id, teams }
  }

  async function addReps(branchId: string, region: Region, teams: Team[]) {
    const patches = patchesOf(dice, teams, Math.round(region.members / 62))
    for (const patch of patches) {
      const isSignedIn = patch.some(({ place }) => place.name in signedInRepsPlaces)
      const person = isSignedIn ? signedInRep : someone(dice, region)
      const places = patch.map(({ place }) => place.id)
      const { id } = await build.account("rep", { ...person, branchId }, places)
      for (const team of patch) team.repId = id
    }
  }

  const branches: Branch[] = []
  for (const region of regions) branches.push(await addBranch(region))
  return { employerId: employer.id, organiserId: organiser.id, branches }
}

const signedInRep = { name: "Carys Hopkins", email: "rep@demo.example" }

function secretaryOf(dice: Dice, region: Region) {
  if (region.mix === "wales") {
    return { name: "Nia Beddoe", email: "secretary@demo.example", mayExport: true }
  }
  return { ...someone(dice, region), mayExport: dice.chance(0.6) }
}

function someone(dice: Dice, region: Region) {
  const { firstName, lastName } = nameFrom(dice, region.mix)
  return {
    name: `${firstName} ${lastName}`,
    email: addressOf(firstName, lastName, 50_000 + dice.whole(0, 9_999)),
  }
}

/** Which workplaces each rep has: an office of their own and what stands near it. Three are left with nobody. */
function patchesOf(dice: Dice, teams: Team[], reps: number): Team[][] {
  const own = teams.filter(({ place }) => place.name in signedInRepsPlaces)
  const luck = new Map(teams.map((team) => [team, team.members.length * dice.between(0.4, 1.6)]))
  const free = teams
    .filter((team) => !own.includes(team) && team.members.length > 0)
    .sort((one, other) => (luck.get(other) ?? 0) - (luck.get(one) ?? 0))
  const patches = free.splice(0, own.length > 0 ? reps - 1 : reps).map((home) => [home])
  for (let short = 0; short < workplacesShort; short++) free.splice(dice.whole(0, free.length - 1), 1)
  for (const team of free) lightest(patches)?.push(team)
  return own.length > 0 ? [own, ...patches] : patches
}

const workplacesShort = 3

function lightest(patches: Team[][]) {
  return patches.toSorted((one, other) => entitledIn(one) - entitledIn(other))[0]
}

const entitledIn = (teams: Team[]) => teams.reduce((all, { members }) => all + members.length, 0)
