import { sql } from "drizzle-orm"
import { expect, owner, test } from "@/tests/support/cast"

/** Columns beside a member that hold more than an id, a moment or a closed list of terms, and why they may. */
const explained: Record<string, string> = {
  "members.number": "who the member is",
  "members.first_name": "who the member is",
  "members.last_name": "who the member is",
  "members.grade": "what they work as",
  "members.phone": "how to reach them",
  "members.email": "how to reach them",
  "members.has_usable_address": "whether a paper can reach them; the address is not kept",
  "members.wrong_phone": "how not to reach them",
  "notes.wording": "how best to reach them: short, and the field says what not to put in it",
  "roll_entries.call_rank": "a moment or a day, or nothing: which of equals is called sooner",
  "roll_entries.call_tier": "worked out by the database from pledge, promise and conversations",
  "roll_entries.lot": "a draw made from two ids",
  "merged_places.attempts": "ids of rows of history that a merge moved",
  "merged_places.notes": "ids of rows of history that a merge moved",
  "merged_places.pledges": "ids of rows of history that a merge moved",
  "merged_places.replacements": "ids of rows of history that a merge moved",
  "merged_places.undoings": "ids of rows of history that a merge moved",
  "roll_entries.attempts": "a count of contact attempts",
  "roll_entries.conversations": "a count of contact attempts",
  "import_rows.line": "a row of the uploaded export, deleted once merged or discarded",
  "import_rows.cells": "as line",
  "import_rows.number": "as line",
  "import_rows.first_name": "as line",
  "import_rows.last_name": "as line",
  "import_rows.phone": "as line",
  "import_rows.email": "as line",
  "import_rows.grade": "as line",
  "import_rows.branch": "as line",
  "import_rows.employer": "as line",
  "import_rows.workplace": "as line",
  "import_rows.has_usable_address": "as line",
  "import_rows.refused": "as line",
  "import_rows.left_out": "as line",
  "import_rows.is_news": "as line",
}

type Column = { name: string; terms: string | null }

/** Every column of a table about members, except ids and moments, with its closed list of terms if it has one. */
const columnsBesideAMember = () =>
  owner.execute<Column>(sql`
    select c.relname || '.' || a.attname as name, (
      select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '^CHECK \\(\\(\\w+ = ANY \\(ARRAY\\['
    ) as terms
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.atttypid not in ('uuid'::regtype, 'timestamptz'::regtype, 'date'::regtype)
      and (c.relname in ('members', 'import_rows') or exists (
        select from pg_attribute m where m.attrelid = c.oid and m.attname = 'member_id' and not m.attisdropped))`)

test("no column beside a member could hold a vote, or a reason for not voting", async () => {
  const open = (await columnsBesideAMember()).filter((column) => column.terms === null)
  expect(open.map((column) => column.name).sort()).toEqual(Object.keys(explained).sort())
})

test("no term in a closed list beside a member is an answer on a ballot paper", async () => {
  const closed = (await columnsBesideAMember()).filter((column) => column.terms !== null)
  expect(closed.length).toBeGreaterThan(5)
  for (const { name, terms } of closed) {
    const words = [...(terms ?? "").matchAll(/'(\w+)'/g)].map((match) => match[1])
    expect(words.length, name).toBeGreaterThan(1)
    for (const answer of ["yes", "no", "for", "against", "abstain", "spoiled", "in_favour", "opposed"])
      expect(words, name).not.toContain(answer)
  }
})

test("a reason for not voting stands beside no person, no account and no moment", async () => {
  const columns = await owner.execute<{ name: string }>(sql`
    select c.relname || '.' || a.attname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relname in ('reason_tallies', 'reason_tokens') order by c.relname, a.attnum`)
  expect(columns.map(({ name }) => name.replace("reason_", ""))).toEqual([
    ...["ballot_id", "branch_id", "workplace_id", "week", "reason", "members"].map(
      (name) => `tallies.${name}`,
    ),
    ...["hash", "counted_on"].map((name) => `tokens.${name}`),
  ])
})
