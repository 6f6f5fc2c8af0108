import type { Metadata } from "next"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { foundMembers } from "@/lib/members/find-queries"
import { Found } from "./found"
import { SearchBox } from "./search-box"
import { readView } from "./view"
import { WaysOn } from "./ways-on"

export const metadata: Metadata = { title: "Members" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Find({ searchParams }: Props) {
  const actor = await requireSecretary()
  const view = readView(await searchParams)
  const { ballot, found } = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, new Date())
    const asked = { page: view.page, ballotId: ballot?.id }
    const found = view.find ? await foundMembers(tx, view.find, asked) : undefined
    // Not what was typed: that may be a name.
    await noteListOpened(tx, actor, "search.see", {
      ballotId: ballot?.id,
      people: found?.members.length ?? 0,
    })
    return { ballot, found }
  })
  return (
    <Desk actor={actor} current="/find">
      <header className="title">
        <h1>Members</h1>
        <a className="button" href="/find/add">
          Add a member
        </a>
      </header>
      <SearchBox find={view.find} />
      {found ? <Found {...found} view={view} isOwn={!actor.branchId} ballot={ballot?.name} /> : null}
      {found ? null : <WaysOn ballotId={ballot?.id} />}
    </Desk>
  )
}
