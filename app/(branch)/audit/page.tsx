import type { Metadata } from "next"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { LinkRow } from "@/components/link-row"
import { withReach } from "@/db"
import { auditChoices } from "@/lib/audit/choices"
import { readFilter } from "@/lib/audit/filter"
import { kindLabel, kinds } from "@/lib/audit/kinds"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import { acts, actsOnPage, namesIn } from "@/lib/audit/queries"
import { requireSecretary } from "@/lib/auth/actor"
import { ActList } from "./act-list"
import { linkTo } from "./link-to"
import { Narrow } from "./narrow"
import { TakeAudit } from "./take-audit"

export const metadata: Metadata = { title: "What was done" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Audit({ searchParams }: Props) {
  const actor = await requireSecretary()
  const params = await searchParams
  const read = readFilter(params)
  const filter = { ...read, branch: actor.branchId ?? read.branch }
  const before = z.coerce.number().int().positive().safeParse(params.before).data
  const now = new Date()
  const { rows, shown, names, choices } = await withReach(actor, async (tx) => {
    const [rows, choices] = await Promise.all([
      acts(tx, filter, before),
      auditChoices(tx, filter.branch, filter.who),
    ])
    const shown = rows.slice(0, actsOnPage)
    const { names, members } = await namesIn(tx, shown)
    await noteListOpened(tx, actor, "audit.see", {
      ...{ branchId: filter.branch || undefined, ballotId: filter.ballot || undefined },
      ...{ subjectId: filter.about || undefined, people: members },
      ...{ detail: filter.about ? { about: true } : {} },
    })
    return { rows, shown, choices, names }
  })
  const last = rows.length > actsOnPage ? shown.at(-1) : undefined
  const concerned = filter.about && (names.get(filter.about) ?? "one member")
  return (
    <Desk actor={actor} current="/people">
      <header className="title">
        <h1>What was done</h1>
        <p>
          <a href="/people">Back to People</a>
        </p>
      </header>
      <p className="lede audit-lede">
        Who saw, changed, imported and took away what, and when. Nobody can change it here.
      </p>
      <div className="narrowing sect">
        <LinkRow
          label="Show"
          options={[
            { href: linkTo(filter, { kind: "" }), label: "Everything", isCurrent: !filter.kind },
            ...kinds.map((kind) => ({
              href: linkTo(filter, { kind }),
              label: kindLabel[kind],
              isCurrent: filter.kind === kind,
            })),
          ]}
        />
        <Narrow {...{ filter, choices }} isUnion={!actor.branchId} />
      </div>
      {concerned ? (
        <p className="concerned">
          Only what concerns {concerned}. <a href={linkTo(filter, { about: "" })}>Show everyone</a>
        </p>
      ) : null}
      <ActList {...{ filter, names, now }} rows={shown} />
      <p className="buttons">
        {before ? (
          <a className="button" href={linkTo(filter, {})}>
            Newest
          </a>
        ) : null}
        {last ? (
          <a className="button" href={linkTo(filter, { before: String(last.id) })}>
            Older
          </a>
        ) : null}
      </p>
      <TakeAudit {...{ filter }} mayExport={actor.mayExport} problem={params.problem} />
    </Desk>
  )
}
