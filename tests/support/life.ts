import type { Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { ballots, ballotUnits, workplaces } from "@/db/schema"
import { addDays, dayOf } from "@/lib/dates"
import { fieldOf } from "@/lib/declarations/field-names"
import { type Cast, owner } from "./cast"
import { exportOf, worked } from "./load-roll"
import { expect } from "./sign-in"

const day = 86_400_000
const at = (days: number) => new Date(Date.now() + days * day)

type NewBallot = { name: string; counted: string; law?: string; question?: string }

/** Sets a ballot up as an organiser does, to open in ten days; the cast's own is long over. */
export async function setUp(page: Page, { ballot }: Cast, { name, counted, law, question }: NewBallot) {
  await owner
    .update(ballots)
    .set({ opensAt: at(-400), closesAt: at(-370), lastSafePostingOn: addDays(dayOf(new Date()), -376) })
    .where(eq(ballots.id, ballot.id))
  await page.goto("/ballots/new")
  await page.getByLabel("Name").fill(name)
  await page.getByLabel(counted).check()
  if (law) await page.getByRole("group", { name: "Whose law is it held under?" }).getByLabel(law).check()
  await page.getByLabel("Opens").fill(`${addDays(dayOf(new Date()), 10)}T09:00`)
  await page.getByLabel("Closes", { exact: true }).fill(`${addDays(dayOf(new Date()), 40)}T12:00`)
  await page.getByLabel("First question").fill(question ?? "Are you prepared to take part in a strike?")
  await page.getByRole("button", { name: "Set it up" }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}

/** Loads the cast's members onto its roll from a membership export. */
export async function loadRoll(page: Page, cast: Cast, ballotId: string) {
  await page.goto(`/ballots/${ballotId}/roll`)
  const file = { name: "members.csv", mimeType: "text/csv", buffer: Buffer.from(exportOf(cast)) }
  await page.getByLabel("Membership export", { exact: true }).setInputFiles(file)
  await page.getByRole("button", { name: "Upload and check" }).click()
  await worked(page, "staged")
  await page.getByRole("button", { name: "Load 4 members" }).click()
  await worked(page, "merged")
  await expect(page.getByRole("heading", { level: 1, name: "Roll loaded" })).toBeVisible()
}

/** Time goes by: the ballot now opened and closes so many days from today, negative for days ago. */
export async function timePasses(ballotId: string, opens: number, closes: number) {
  await owner
    .update(ballots)
    .set({
      opensAt: at(opens),
      closesAt: at(closes),
      lastSafePostingOn: addDays(dayOf(new Date()), closes - 4),
    })
    .where(eq(ballots.id, ballotId))
}

/** A rep's answer about one member, given on the member's page. */
export async function answer(page: Page, memberId: string, said: string) {
  await page.goto(`/members/${memberId}`)
  await page.getByRole("button", { name: said, exact: true }).click()
  await expect(page).not.toHaveURL(new RegExp(`/members/${memberId}$`))
}

/** The scrutineer's figures of one unit: entitled, cast, yes, no, spoiled. */
export async function figures(page: Page, unitId: string, papers: readonly number[]) {
  const [entitled, cast, yes, no, spoiled] = papers.map(String)
  const fill = (name: string, figure = "") => page.locator(`[id="${name}"]`).fill(figure)
  await fill(fieldOf("entitled", unitId), entitled)
  await fill(fieldOf("cast", unitId), cast)
  await fill(fieldOf("yes", unitId, 1), yes)
  await fill(fieldOf("no", unitId, 1), no)
  await fill(fieldOf("spoiled", unitId, 1), spoiled)
}

export async function declare(page: Page) {
  await page.getByRole("button", { name: "Check", exact: true }).click()
  await expect(page.getByText("Not declared yet: this is what would be")).toBeVisible()
  await page.getByRole("button", { name: "Declare", exact: true }).click()
  await expect(page.getByRole("heading", { name: "Tell members and every employer" })).toBeVisible()
}

/** The units of a ballot, each by the name of its workplace, or "" for the whole. */
export async function unitsOf(ballotId: string) {
  const rows = await owner
    .select({ id: ballotUnits.id, name: workplaces.name })
    .from(ballotUnits)
    .leftJoin(workplaces, eq(workplaces.id, ballotUnits.workplaceId))
    .where(eq(ballotUnits.ballotId, ballotId))
  return new Map(rows.map(({ id, name }) => [name ?? "", id]))
}

/** Puts a ballot's page up, and gives its address. */
export async function publish(page: Page, slug: string) {
  await page.getByLabel("Its address").fill(slug)
  await page.getByRole("button", { name: "Publish the page" }).click()
  await expect(page.getByText("It is up at")).toBeVisible()
  return `/results/${slug}`
}

/** Erases what is known of each person, by the ballot's name. */
export async function erase(page: Page, ballotId: string, name: string) {
  await page.goto(`/ballots/${ballotId}/closing`)
  await page.getByLabel("The ballot’s name, to be sure").fill(name)
  await page.getByRole("button", { name: "Erase what is known about each person" }).click()
  await expect(page.getByRole("heading", { name: /was erased on/ })).toBeVisible()
}
