import { inArray } from "drizzle-orm"
import { type Tx, withReach } from "@/db"
import { accounts } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { inviteAgain } from "@/lib/accounts/invite-again"
import { InviteList, inviteList } from "@/lib/accounts/invite-list"
import { NotFound, Understood } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { actorFor, type Cast, expect, owner, test } from "../../support/cast"
import { reachOf } from "../../support/reach"

const now = new Date()
const minute = 60_000

const listFor = ({ run, office, people }: Cast) =>
  [
    `Emlyn Jarman, Emlyn.${run}@example.org, ${office.name.toUpperCase()}`,
    `Mair Prosser <mair.${run}@example.org>`,
    "Nobody at all",
    `Carys Again, ${people.rep.email}`,
    `Kerra, ${people.outsider.email}`,
    `Gwen, gwen.${run}@example.org, Atlantis`,
  ].join("\n")

async function invite(who: { id: string }, fields: Record<string, string>) {
  const actor = await actorFor(who)
  return withReach(actor, (tx: Tx) => inviteList(tx, actor, InviteList.parse(fields), now))
}

async function look(who: { id: string }, fields: Record<string, string>) {
  const shown = await invite(who, fields).catch((error: unknown) => error)
  if (!(shown instanceof Understood)) throw shown
  return shown.understood
}

const opened = ({ run }: Cast) =>
  owner
    .select()
    .from(accounts)
    .where(inArray(accounts.email, [`emlyn.${run}@example.org`, `mair.${run}@example.org`]))
    .orderBy(accounts.email)

test("a list is looked at first: each line with its number, and why it cannot be used", async ({ cast }) => {
  const { lines, usable } = await look(cast.people.secretary, { list: listFor(cast) })
  expect(usable).toBe(2)
  expect(lines.map(({ line, why }) => [line, why])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, "There is no email address on this line."],
    [4, "Carys Hopkins (rep) already has an account."],
    [5, "Somebody outside your branch already has an account with this address."],
    [6, "No workplace of the branch is called “Atlantis”."],
  ])
  expect(await opened(cast)).toEqual([])
})

test("with its mark those who can be are invited, all at once, each with an audit row", async ({ cast }) => {
  const list = listFor(cast)
  const { mark } = await look(cast.people.secretary, { list })
  const invited = await invite(cast.people.secretary, { list, mark })
  expect(invited.map(({ name }) => name)).toEqual(["Emlyn Jarman", "Mair Prosser"])
  const [emlyn, mair] = await opened(cast)
  expect(emlyn).toMatchObject({ role: "rep", branchId: cast.branch.id, invitedBy: cast.people.secretary.id })
  expect([await reachOf(emlyn ?? { id: "" }), await reachOf(mair ?? { id: "" })]).toEqual([
    [cast.office.id],
    [],
  ])
  expect(await actsAbout(emlyn?.id ?? "", "account.invite")).toHaveLength(1)
  expect(await actsAbout(emlyn?.id ?? "", "reach.give")).toHaveLength(1)
})

test("sent twice it invites nobody again, and a list that changed is looked at again", async ({ cast }) => {
  const { secretary } = cast.people
  const list = listFor(cast)
  const { mark } = await look(secretary, { list })
  const more = `${list}\nAda Price, ada.${cast.run}@example.org`
  expect((await look(secretary, { list: more, mark })).usable).toBe(3)
  await invite(secretary, { list, mark })
  expect((await look(secretary, { list, mark })).usable).toBe(0)
  expect(await opened(cast)).toHaveLength(2)
})

test("not for another branch, not without one, and not by a rep", async ({ cast }) => {
  const { secretary, organiser, rep } = cast.people
  const list = `Ada Price, ada.${cast.run}@example.org`
  await expect(invite(secretary, { list, branchId: cast.otherBranch.id })).rejects.toBeInstanceOf(NotFound)
  await expect(invite(organiser, { list })).rejects.toMatchObject({ field: "branchId" })
  expect((await look(organiser, { list, branchId: cast.otherBranch.id })).usable).toBe(1)
  expect(mayUse("rep", "inviteList") || mayUse("rep", "inviteAgain")).toBe(false)
  await expect(invite(rep, { list })).rejects.not.toBeInstanceOf(Understood)
})

test("an invitation goes again, but not twice within a minute unless the mail failed", async ({
  cast,
  as,
}) => {
  const { rep, secretary, outsider } = cast.people
  const again = (at: number, accountId = rep.id) =>
    as(secretary, (tx, actor) => inviteAgain(tx, actor, { accountId }, new Date(now.getTime() + at)))
  expect((await again(2 * minute)).isNew).toBe(true)
  expect((await again(2 * minute + 5000)).isNew).toBe(false)
  await owner
    .update(accounts)
    .set({ mailFailedAt: now })
    .where(inArray(accounts.id, [rep.id]))
  expect((await again(2 * minute + 9000)).isNew).toBe(true)
  expect(await actsAbout(rep.id, "account.invite")).toHaveLength(2)
  await expect(again(0, outsider.id)).rejects.toBeInstanceOf(NotFound)
})
