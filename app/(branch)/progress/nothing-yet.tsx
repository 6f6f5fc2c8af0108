import type { ReactNode } from "react"
import { Desk } from "@/app/desk"
import type { Actor } from "@/lib/accounts/terms"
import type { Ballot } from "@/lib/ballots/current-ballot"

type Props = {
  desk: { actor: Actor; current: string }
  title?: ReactNode
  branch?: string
  ballot?: Ballot
  /** Whether the reader is the one who sets ballots up and loads the roll. */
  mayLoad: boolean
}

/** What there is before there is anything to show, and what comes next. */
export function NothingYet({ desk, title, branch, ballot, mayLoad }: Props) {
  return (
    <Desk {...desk} where={branch && `${branch} branch`}>
      {title ?? (
        <header className="title">
          <h1>Progress</h1>
        </header>
      )}
      <div className="empty">
        {ballot ? (
          <p>Nobody in {branch} is on the roll for this ballot yet.</p>
        ) : (
          <p>There is no ballot yet.</p>
        )}
        {mayLoad ? (
          <a className="button button-act" href={ballot ? `/ballots/${ballot.id}/roll` : "/ballots/new"}>
            {ballot ? "Load the roll" : "Set up a ballot"}
          </a>
        ) : (
          <p>
            {ballot
              ? "A national organiser loads it from the membership list. It shows here as soon as it is in."
              : "A national organiser sets it up. It shows here as soon as it is there."}
          </p>
        )}
      </div>
    </Desk>
  )
}
