import { expect, type Page } from "@playwright/test"
import { eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { advanceImport } from "@/lib/imports/advance-import"
import { figuresOf } from "@/lib/imports/figures-of"
import { type MergeRoll, mergeRoll } from "@/lib/imports/merge-roll"
import { importOf } from "@/lib/imports/queries"
import { stageRoll } from "@/lib/imports/stage-roll"
import type { ImportState } from "@/lib/imports/terms"
import { Refusal } from "@/lib/refusal"
import { type Cast, owner } from "./cast"

type As = <T>(account: { id: string }, work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>

/** A membership export of the cast's own members, all four columns of places given, as a file to upload. */
export function exportOf(cast: Cast, more: string[] = [], without: readonly { id: string }[] = []) {
  const { bethan, tom, sian, farMember } = cast.members
  const rows = [
    [bethan, cast.branch, cast.office],
    [tom, cast.branch, cast.office],
    [sian, cast.branch, cast.secondOffice],
    [farMember, cast.otherBranch, cast.farOffice],
  ] as const
  const lines = rows
    .filter(([member]) => !without.includes(member))
    .map(([m, branch, place]) =>
      [m.number, m.firstName, m.lastName, "07700 900123", branch.name, cast.employer.name, place.name].join(
        ",",
      ),
    )
  return [headings, ...lines, ...more].join("\n")
}

export const headings = "Membership No,Forename,Surname,Mobile,Branch,Employer,Workplace"

/** A row of such an export for somebody new, at the cast's own office. */
export function rowOf(cast: Cast, number: string, name = "Olwen,Parry", place = cast.office.name) {
  return [number, name, "07700 900456", cast.branch.name, cast.employer.name, place].join(",")
}

/** Uploading, looking and loading as the cast's organiser does them. */
export function loader(cast: Cast, as: As, now = new Date()) {
  const ballotId = cast.ballot.id
  const { organiser } = cast.people
  const stage = async (text: string) => {
    const file = new File([text], "members.csv")
    const { importId } = await as(organiser, (tx, actor) => stageRoll(tx, actor, { ballotId, file }, now))
    await settled({ ballotId, importId })
    return { ballotId, importId }
  }
  /** Has done what is to be done by itself, and gives what came of it; throws the refusal if it was refused. */
  const settled = async (loading: { ballotId: string; importId: string }) => {
    await advanceImport(loading.importId)
    const found = await as(organiser, (tx) => importOf(tx, loading))
    if (found?.problem) throw new Refusal(found.problem)
    return found
  }
  const figures = (loading: { ballotId: string; importId: string }) =>
    as(organiser, (tx) => figuresOf(tx, loading))
  const merge = async (
    loading: { ballotId: string; importId: string },
    choice: Partial<Omit<MergeRoll, "ballotId" | "importId">> = {},
  ) => {
    await as(organiser, (tx, actor) => mergeRoll(tx, actor, { ...loading, leaving: 0, ...choice }, now))
    const done = (await settled(loading))?.done
    if (!done) throw new Error("the file was not loaded")
    return { done }
  }
  return { stage, settled, figures, merge }
}

/** What the roll says of one member, past everybody's reach. */
export async function rollOf(ballotId: string, number: string) {
  const [row] = await owner.execute<{
    first_name: string
    phone: string | null
    workplace: string
    left_reason: string | null
    pledge: string | null
    events: string[]
  }>(sql`select m.first_name, m.phone, w.name as workplace, r.left_reason, r.pledge,
      array(select kind || ' ' || reason from roll_events e
        where e.ballot_id = r.ballot_id and e.member_id = r.member_id order by recorded_at) as events
    from roll_entries r join members m on m.id = r.member_id join workplaces w on w.id = r.workplace_id
    where r.ballot_id = ${ballotId} and m.number = ${number}`)
  return row
}

export async function auditOf(subjectId: string) {
  const rows = await owner.execute<{ act: string; people: number }>(
    sql`select act, people from audit where subject_id = ${subjectId} order by id`,
  )
  return rows.map(({ act, people }) => `${act} ${people}`)
}

/** Has done for the file of this page what whoever does the jobs would do, until it is where it is meant to come to. */
export async function worked(page: Page, until: ImportState) {
  await page.waitForURL(/\/roll\/[-0-9a-f]{36}/)
  const importId = page.url().match(/roll\/([-0-9a-f]{36})/)?.[1] ?? ""
  await expect
    .poll(async () => {
      await advanceImport(importId)
      const [found] = await owner.select().from(imports).where(eq(imports.id, importId))
      return found?.state
    })
    .toBe(until)
}
