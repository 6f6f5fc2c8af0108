import type { ReactNode } from "react"
import { documentOf } from "@/app/document"
import { UnsentBar } from "../unsent-bar"
import { type AtHand, atHand } from "./outbox"
import { standing } from "./tell-pages"

/** A page that this phone draws itself, with what waits on it at its head, under a policy of its own. */
export async function page(
  title: string,
  body: ReactNode,
  status = 200,
  hand: AtHand | Promise<AtHand> = atHand(),
): Promise<Response> {
  const told = standing(await hand)
  const children = (
    <>
      <aside id="unsent">
        <UnsentBar {...told} />
      </aside>
      {body}
    </>
  )
  return new Response(documentOf({ title, children }), { status, headers })
}

const headers = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
}
