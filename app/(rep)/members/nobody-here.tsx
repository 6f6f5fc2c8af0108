import type { ReactNode } from "react"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { unionName } from "@/lib/union-name"

type Props = { ballot?: Ballot; isAsking?: boolean; tabs: ReactNode }

/** My members with nobody in it: why, and whom to ask. */
export function NobodyHere({ ballot, isAsking = false, tabs }: Props) {
  return (
    <>
      <main className="phone">
        <p className="masthead-line soft">{unionName()}</p>
        <div className="scotch" />
        <h1>{ballot?.name ?? "My members"}</h1>
        <div className="empty">
          {isAsking ? (
            <>
              <h2>Thank you for joining</h2>
              <p>
                Your branch secretary has been asked for your workplace. As soon as they give it to you, its
                members are here, in the order worth asking. There is nothing more to do today.
              </p>
            </>
          ) : ballot ? (
            <>
              <h2>No members here yet</h2>
              <p>
                You have no workplace with members on the roll of this ballot. Ask your branch secretary which
                workplaces are yours: as soon as they give you one, its members are here.
              </p>
            </>
          ) : (
            <>
              <h2>No ballot yet</h2>
              <p>
                When head office has set one up and loaded the roll, your members will be here, in the order
                worth asking.
              </p>
            </>
          )}
        </div>
      </main>
      {tabs}
    </>
  )
}
