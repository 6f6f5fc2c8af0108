import { eq } from "drizzle-orm"
import { accounts } from "@/db/schema"
import { mailInvitations } from "@/lib/accounts/mail-invitations"
import { personById } from "@/lib/accounts/queries"
import { actorFor, expect, owner, test } from "../../support/cast"

const before = { ...process.env }

// With no server to send by, every mail fails.
test.beforeAll(() => {
  process.env.SMTP_URL = ""
  process.env.AUTH_URL = "https://turnout.example.org"
})

test.afterAll(() => {
  for (const name of ["SMTP_URL", "AUTH_URL"]) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
})

test("an invitation that could not be mailed is counted, and noted beside whom it was for", async ({
  cast,
  as,
}) => {
  const { rep, secondRep, secretary } = cast.people
  const now = new Date()
  expect(await mailInvitations(await actorFor(secretary), [{ ...rep, role: "rep" }], now)).toBe(1)
  const [account] = await owner.select().from(accounts).where(eq(accounts.id, rep.id))
  expect(account?.mailFailedAt).toEqual(now)
  expect(await as(secretary, (tx) => personById(tx, rep.id))).toMatchObject({ isMailUnsent: true })
  expect(await as(secretary, (tx) => personById(tx, secondRep.id))).toMatchObject({ isMailUnsent: false })
})
