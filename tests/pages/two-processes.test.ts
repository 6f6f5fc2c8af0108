import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { contactAttempts, reaches, sessions } from "@/db/schema"
import { caller } from "@/tests/bench/caller"
import { formOf } from "@/tests/bench/form-of"
import { signInAs } from "@/tests/bench/sign-in-as"
import { build, type Cast, owner, person } from "@/tests/support/cast"
import { changeHeard } from "@/tests/support/change-heard"
import { roundRobin } from "@/tests/support/round-robin"
import { expect, test } from "@/tests/support/sign-in"
import { webProcess } from "@/tests/support/web-process"

const db = owner

/** Someone signed in, on the far side of the balancer or of one process. */
const on = async (address: string, account: { id: string }) =>
  caller(address, await signInAs({ db }, account))

async function volunteers({ branch, office, ballot, people }: Cast, many: number) {
  await build.addMembers(Array.from({ length: 2 * many }, (_, n) => person(office, "Member", `${n}`)))
  await build.enrol(ballot.id, people.organiser.id)
  return Promise.all(
    Array.from({ length: many }, async (_, n) => {
      const who = { name: `Volunteer ${n}`, email: `${randomUUID()}@example.org`, branchId: branch.id }
      const account = await build.account("rep", who)
      await owner.insert(reaches).values({ accountId: account.id, branchId: branch.id })
      return account
    }),
  )
}

test("two web processes over one database work as one, and one of them may die", async ({ cast }) => {
  const { ballot, members, people } = cast
  const [one, other] = await Promise.all([webProcess(), webProcess()])
  const balancer = await roundRobin([one.address, other.address])
  try {
    const log = (account: { id: string }) => async (entryId: string, memberId: string) => {
      const rep = await on(balancer.address, account)
      const form = { entryId, memberId, ballotId: ballot.id, way: "phone", answer: "no_answer" }
      const { status } = await rep.post("/members/log", form)
      rep.hangUp()
      return status
    }

    await test.step("what is logged at one is heard at the other", async () => {
      const rep = await on(one.address, people.rep)
      const form = {
        entryId: randomUUID(),
        memberId: members.bethan.id,
        ballotId: ballot.id,
        way: "phone",
        answer: "posted",
      }
      expect(
        await changeHeard({ db }, other.address, people.rep, () => rep.post("/members/log", form)),
      ).toBeLessThan(2000)
      rep.hangUp()
    })

    await test.step("a session ended is ended at both", async () => {
      const cookie = await signInAs({ db }, people.secondRep)
      const [here, there] = [caller(one.address, cookie), caller(other.address, cookie)]
      expect([(await here.get("/members")).status, (await there.get("/members")).status]).toEqual([200, 200])
      await owner.delete(sessions).where(eq(sessions.accountId, people.secondRep.id))
      expect((await there.get("/members")).location).toContain("/sign-in")
      expect((await here.get("/members")).location).toContain("/sign-in")
    })

    await test.step("callers of either never get the same member, by a form drawn at one and sent to the other", async () => {
      const callers = await volunteers(cast, 8)
      const given = await Promise.all(
        callers.map(async (account) => {
          const rep = await on(balancer.address, account)
          const { body } = await rep.get("/calls")
          const { location } = await rep.post("/calls/next", formOf(body, /Next to call/))
          rep.hangUp()
          return location
        }),
      )
      expect(given.every((location) => /\/calls\/[0-9a-f-]{36}/.test(location))).toBe(true)
      expect(new Set(given).size).toBe(8)
    })

    await test.step("one is killed while entries come in, and each lands once", async () => {
      const entries = Array.from({ length: 120 }, () => randomUUID())
      const waiting = [...entries]
      const send = log(people.rep)
      const phone = async () => {
        for (let id = waiting.shift(); id; id = waiting.shift()) {
          if (waiting.length === 80) await one.kill()
          // As a phone does: what brought no answer is sent again, under the same id.
          while ((await send(id, members.tom.id).catch(() => 0)) !== 303);
        }
      }
      await Promise.all(Array.from({ length: 6 }, phone))
      const rows = await owner
        .select()
        .from(contactAttempts)
        .where(eq(contactAttempts.memberId, members.tom.id))
      expect(rows.map(({ id }) => id).sort()).toEqual(entries.sort())
    })
  } finally {
    balancer.close()
    await Promise.all([one.kill(), other.kill()])
  }
})
