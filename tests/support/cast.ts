import { randomUUID } from "node:crypto"
import { test as base } from "@playwright/test"
import { type Tx, withReach } from "@/db"
import { builder } from "@/db/builder"
import { openAsOwner } from "@/db/owner"
import type { Actor } from "@/lib/accounts/terms"
import { actorOf } from "@/lib/auth/actor-of"

const day = 86_400_000

/** The owner's eyes: for building, and for looking at what really happened. */
export const owner = openAsOwner(process.env.DATABASE_URL ?? "postgres://DATABASE_URL-is-not-set")
export const build = builder(owner)

/** A made-up member of a workplace, with a number of Ofcom's drama range. */
export function person(
  place: { id: string; branchId: string },
  firstName: string,
  lastName: string,
  more: { phone?: string | null; email?: string | null; grade?: string } = {},
) {
  return {
    id: randomUUID(),
    number: `T-${randomUUID().slice(0, 13)}`,
    branchId: place.branchId,
    workplaceId: place.id,
    firstName,
    lastName,
    phone: "+447700900123",
    ...more,
  }
}

export function actorFor(account: { id: string }): Promise<Actor> {
  return owner.transaction(async (tx: Tx) => {
    const actor = await actorOf(tx, account.id)
    if (!actor) throw new Error("that account has been ended")
    return actor
  })
}

const email = (name: string, run: string) => `${name}.${run}@example.org`

/**
 * A branch of its own with two workplaces and a second branch beside it, one open ballot over both, and the people:
 * a rep and a second rep (one workplace each), their secretary, an organiser, and an outsider (the other branch's rep).
 */
export async function makeCast(now = new Date()) {
  const run = randomUUID().slice(0, 8)
  const [branch, otherBranch, employer] = await Promise.all([
    build.branch(`Marches ${run}`),
    build.branch(`Elsewhere ${run}`),
    build.employer(`Probation ${run}`),
  ])
  const office = await build.workplace(branch.id, employer.id, `Wrexham ${run}`)
  const secondOffice = await build.workplace(branch.id, employer.id, `Mold ${run}`)
  const farOffice = await build.workplace(otherBranch.id, employer.id, `Truro ${run}`)
  const bethan = person(office, "Bethan", "Rowlands")
  const tom = person(office, "Tom", "Ashworth")
  const sian = person(secondOffice, "Siân", "Morgan")
  const farMember = person(farOffice, "Jory", "Tregenza")
  await build.addMembers([bethan, tom, sian, farMember])
  const at = { branchId: branch.id }
  const organiser = await build.account("organiser", {
    name: "Olu Organiser",
    email: email("olu", run),
    mayExport: true,
  })
  const [rep, secondRep, secretary, outsider] = await Promise.all([
    build.account("rep", { name: "Carys Hopkins", email: email("carys", run), ...at }, [office.id]),
    build.account("rep", { name: "Dewi Hughes", email: email("dewi", run), ...at }, [secondOffice.id]),
    build.account("secretary", { name: "Nia Beddoes", email: email("nia", run), mayExport: true, ...at }),
    build.account("rep", { name: "Kerra Outsider", email: email("kerra", run), branchId: otherBranch.id }, [
      farOffice.id,
    ]),
  ])
  const ballot = await build.ballot(
    {
      name: `Pay ballot ${run}`,
      kind: "statutory",
      opensAt: new Date(now.getTime() - 10 * day),
      closesAt: new Date(now.getTime() + 18 * day),
      lastSafePostingOn: new Date(now.getTime() + 12 * day).toISOString().slice(0, 10),
    },
    [employer.id],
    organiser.id,
  )
  return {
    run,
    branch,
    otherBranch,
    employer,
    office,
    secondOffice,
    farOffice,
    members: { bethan, tom, sian, farMember },
    people: { rep, secondRep, secretary, organiser, outsider },
    ballot,
  }
}

export type Cast = Awaited<ReturnType<typeof makeCast>>

/** `test` with a cast of its own, and `as` to do something through the real door as one of its people. */
export const test = base.extend<{
  cast: Cast
  as: <T>(account: { id: string }, work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  cast: async ({}, use) => use(await makeCast()),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  as: async ({}, use) =>
    use(async (account, work) => {
      const actor = await actorFor(account)
      return withReach(actor, (tx) => work(tx, actor))
    }),
})

export { expect } from "@playwright/test"
