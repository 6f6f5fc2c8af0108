import type { Metadata } from "next"
import { cookies } from "next/headers"
import { Desk } from "@/app/desk"
import { requireSecretary } from "@/lib/auth/actor"
import { siteUrl } from "@/lib/env"
import { saidUntil } from "@/lib/joining/expiry"
import { shownCode } from "@/lib/joining/terms"
import { QrCode } from "./qr-code"

export const metadata: Metadata = { title: "The code" }

export default async function ShownCode() {
  const actor = await requireSecretary()
  const [code, expiresAt] = (await cookies()).get("turnout.join-code")?.value.split(" ") ?? []
  const page = new URL("/join", siteUrl())
  return (
    <Desk actor={actor} current="/people">
      {code && expiresAt ? (
        <article className="join-sheet">
          <h1>Join your branch on Turnout</h1>
          <QrCode of={`${page}#${shownCode(code)}`} />
          <div>
            <p>Point your phone at the square, or open</p>
            <p className="join-address">{page.host + page.pathname}</p>
            <p>and type</p>
            <p className="join-code">{shownCode(code)}</p>
            <p className="soft">It works until {saidUntil(new Date(expiresAt), new Date())}.</p>
            <p className="noprint small">
              Keep this page open: the code is shown here once, and kept nowhere. To close the door early, go
              to <a href="/people/join">the codes that work now</a>.
            </p>
          </div>
        </article>
      ) : (
        <>
          <header className="title">
            <h1>The code has been shown</h1>
          </header>
          <p className="lede people-lede">
            A code is shown only right after it is made, and kept nowhere.{" "}
            <a href="/people/join">Make another</a>: the first goes on working until its time.
          </p>
        </>
      )}
    </Desk>
  )
}
