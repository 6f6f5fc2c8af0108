import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { accounts } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { NotFound } from "@/lib/refusal"
import { exportReport } from "@/lib/report/export-report"
import { columnsOf } from "@/lib/report/terms"
import { workplacesCsv } from "@/lib/report/workplaces-csv"
import { actsOf } from "@/tests/support/acts"
import { type Cast, expect, owner, test } from "@/tests/support/cast"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const take = (cast: Cast, as: As, who: { id: string }, branchId = "", ballotId = cast.ballot.id) =>
  as(who, (tx, actor) => exportReport(tx, actor, { ballotId, branchId }))

test("a secretary takes their branch’s workplaces away, an organiser all, and each time is written down", async ({
  cast,
  as,
}) => {
  const { branch, office, secondOffice, people } = cast
  const mine = await take(cast, as, people.secretary)
  expect(mine.places.map(({ id }) => id).sort()).toEqual([office.id, secondOffice.id].sort())
  const csv = workplacesCsv(mine.places, mine.method)
  expect(csv).toContain(`${columnsOf("post").join(",")}\r\n`)
  expect(csv).toContain(`${branch.name},${office.name},${cast.employer.name},2,0,0,0,0,0,2,0,0,0,,,0,0\r\n`)
  expect((await take(cast, as, people.organiser)).places).toHaveLength(3)
  await take(cast, as, people.organiser)
  expect(await actsOf(people.secretary, "report.export")).toMatchObject([
    {
      branchId: branch.id,
      ballotId: cast.ballot.id,
      people: 3,
      detail: { branchId: branch.id, workplaces: 2 },
    },
  ])
  expect(await actsOf(people.organiser, "report.export")).toHaveLength(2)
})

test("another’s branch and a ballot that is not there are not found", async ({ cast, as }) => {
  await expect(take(cast, as, cast.people.secretary, cast.otherBranch.id)).rejects.toThrow(NotFound)
  await expect(take(cast, as, cast.people.organiser, "", randomUUID())).rejects.toThrow(NotFound)
})

test("it takes the right to export, and a rep has no report", async ({ cast, as }) => {
  const { secretary, rep } = cast.people
  await owner.update(accounts).set({ exportGrantedAt: null }).where(eq(accounts.id, secretary.id))
  await expect(take(cast, as, secretary)).rejects.toThrow("a right you have not been given")
  expect(await actsOf(secretary, "report.export")).toEqual([])
  expect(mayUse(rep.role, "exportReport")).toBe(false)
})
