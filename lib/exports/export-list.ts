import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { Refusal } from "@/lib/refusal"
import { chosenColumns } from "./chosen-columns"
import { lists } from "./lists"
import { nameOfWhole } from "./name-of-whole"
import { Purpose } from "./purpose"
import { linesOf } from "./rows-of"
import { forms, listed, listNames, mostLines } from "./terms"

const idOrNone = z.uuid().or(z.literal("")).default("")

/** Which list, of whom, and with which columns: what the page’s address keeps. */
const WhichList = z.object({
  list: z.enum(listNames),
  ballotId: z.uuid(),
  branchId: idOrNone,
  workplaceId: idOrNone,
  listed: z.enum(listed).or(z.literal("")).default(""),
  columns: z.preprocess((sent) => [sent ?? []].flat(), z.array(z.string().max(40)).max(40)),
})

export const ExportList = WhichList.extend({ form: z.enum(forms), purpose: Purpose })
export type ExportList = z.output<typeof ExportList>

/** Allows one list to be taken away, and writes down by whom, for what, and how many people are in it. */
export async function exportList(tx: Tx, actor: Actor, input: ExportList) {
  if (!actor.mayExport) throw new Refusal("Taking lists away is a right you have not been given.", "right")
  const { ballotId, branchId, workplaceId, form, purpose } = input
  const list = lists[input.list]
  const { ballot, whole } = await nameOfWhole(tx, input)
  if (ballot.erasedAt && !list.outlivesPeople)
    throw new Refusal("What was known about each person has been erased.", "erased")
  const lines = await linesOf(tx, list, input)
  if (lines === 0 && !ballot.erasedAt) throw new Refusal("There is nobody to put in this list.", "nobody")
  if (lines > mostLines[form]) throw new Refusal("That is too long for this form.", "long")
  const columns = chosenColumns(list, input.columns, deskWordsOf(ballot.method))
  await recordAct(tx, actor, input.list === "pledge_list" ? "pledge_list.export" : "list.export", {
    branchId: branchId || actor.branchId,
    ...{ ballotId, people: list.holdsMembers ? lines : undefined },
    detail: {
      ...{ list: input.list, form, lines, columns: columns.map(({ key }) => key) },
      ...{ branchId, workplaceId, listed: input.listed, purpose },
    },
  })
  return { list, columns, lines, ballot, of: whole }
}

export type Allowed = Awaited<ReturnType<typeof exportList>>
