import type { SQL } from "drizzle-orm"
import type { DeskWords } from "@/lib/desk-words/terms"
import type { Listed } from "./terms"

/** Which rows a list holds: of one ballot, and of one branch, workplace or pledge where that is named. */
export type WhichRows = { ballotId: string; branchId: string; workplaceId: string; listed: Listed | "" }

/** A day is `YYYY-MM-DD`, and a time `YYYY-MM-DD HH:MM` on London’s clock. */
export type Kind = "text" | "number" | "day" | "time"
export type Value = string | number | null

export type Column = {
  label: string | ((words: DeskWords) => string)
  kind: Kind
  /** In characters, as a spreadsheet measures it. */
  width: number
  from: SQL
  /** What is read, as it is to stand there. */
  inWords?: (value: string, words: DeskWords) => string
  /** Only for whoever asks for it. */
  isExtra?: boolean
}

/** One list that can be taken away. Whatever writes it, to whatever form, reads this and nothing else. */
export type List = {
  /** What its rows are: "1 member", "38 members". */
  row: [one: string, many: string]
  /** Whether its rows are members: how many there are then goes into the audit. */
  holdsMembers: boolean
  /** Whether it can be made once what is known of each person is erased. */
  outlivesPeople: boolean
  columns: Record<string, Column>
  /** Its rows: `from … where …`. */
  rows: (which: WhichRows) => SQL
  /** The same number of rows, from as few tables as will do. */
  counted: (which: WhichRows) => SQL
  order: SQL
  /** What has a sheet or a page of its own: what tells one from the next, its name, and the column that says the same. */
  part?: { key: SQL; name: SQL; column: string }
}
