import { randomUUID } from "node:crypto"
import { answers } from "@/lib/contacts/answer"
import { logContact } from "@/lib/contacts/log-contact"
import { logSeveral } from "@/lib/contacts/log-several"
import { CountReason, countReason } from "@/lib/reasons/count-reason"
import { expect, test } from "../../support/cast"

const day = 86_400_000

test("after the close nothing can be logged, one by one or several at once, but the reason tally", async ({
  cast,
  as,
}) => {
  const { ballot, members, office, people } = cast
  const late = new Date(Date.now() + 20 * day)
  for (const answer of answers) {
    const said = { ballotId: ballot.id, way: "phone", answer } as const
    const one = { ...said, entryId: randomUUID(), memberId: members.tom.id, note: "", next: "", within: "" }
    const all = { ...said, batchId: randomUUID(), memberIds: [members.tom.id, members.bethan.id] }
    await expect(
      as(people.rep, (tx, actor) => logContact(tx, actor, one, late)),
      answer,
    ).rejects.toThrow("Voting has closed")
    await expect(
      as(people.rep, (tx, actor) => logSeveral(tx, actor, all, late)),
      answer,
    ).rejects.toThrow("Voting has closed")
  }
  const reason = { token: randomUUID(), ballotId: ballot.id, workplaceId: office.id, reason: "away" }
  await as(people.rep, (tx, actor) => countReason(tx, actor, CountReason.parse(reason), late))
})
