import { mayUse } from "@/lib/access"
import { EditCallScript, editCallScript } from "@/lib/queue/edit-call-script"
import { callScriptsOf } from "@/lib/queue/queries"
import { usualScript } from "@/lib/queue/usual-script"
import { NotFound } from "@/lib/refusal"
import { actsOf } from "@/tests/support/acts"
import { type Cast, expect, test } from "@/tests/support/cast"

const mine = "Has it come?\nHello {name}, has {ballot} come?"
const form = (cast: Cast, open = mine) =>
  EditCallScript.parse({
    ballotId: cast.ballot.id,
    preparing: usualScript("preparing", { part: 1, whole: 2 }, "post"),
    open,
  })

test("an organiser’s words take the place of the usual ones, and back again", async ({ cast, as }) => {
  const { organiser, rep } = cast.people
  const save = (open?: string) => as(organiser, (tx, actor) => editCallScript(tx, actor, form(cast, open)))
  for (let time = 0; time < 2; time++) await save()
  expect(await as(rep, (tx) => callScriptsOf(tx, cast.ballot.id))).toEqual({ open: mine })
  expect(await actsOf(organiser, "ballot.edit_script")).toMatchObject([
    { ballotId: cast.ballot.id, detail: { phase: "open", before: null, after: mine } },
  ])
  await save("")
  expect(await as(rep, (tx) => callScriptsOf(tx, cast.ballot.id))).toEqual({})
  expect(await actsOf(organiser, "ballot.edit_script")).toHaveLength(2)
})

test("only an organiser may, and only for a ballot there is", async ({ cast, as }) => {
  expect(mayUse("rep", "editCallScript") || mayUse("secretary", "editCallScript")).toBe(false)
  await expect(
    as(cast.people.secretary, (tx, actor) => editCallScript(tx, actor, form(cast))),
  ).rejects.toThrow()
  const nowhere = { ...form(cast), ballotId: cast.branch.id }
  await expect(as(cast.people.organiser, (tx, actor) => editCallScript(tx, actor, nowhere))).rejects.toThrow(
    NotFound,
  )
})
