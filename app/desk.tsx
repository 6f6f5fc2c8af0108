import type { ReactNode } from "react"
import { Topnav } from "@/components/topnav"
import { placesOf } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { unionName } from "@/lib/union-name"

type Props = { actor: Actor; current: string; where?: string; children: ReactNode }

/** The frame of a secretary’s and an organiser’s page. */
export function Desk({ actor, current, where, children }: Props) {
  return (
    <div className="page">
      <Topnav
        places={placesOf(actor.role)}
        current={current}
        org={[unionName(), where].filter(Boolean).join(" · ")}
      />
      <main>{children}</main>
    </div>
  )
}
