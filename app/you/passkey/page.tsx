import type { Metadata } from "next"
import { headers } from "next/headers"
import { homeOf } from "@/lib/access"
import { requireActor } from "@/lib/auth/actor"
import { deviceOf } from "@/lib/auth/device"
import { unionName } from "@/lib/union-name"
import { MakePasskey } from "./make-passkey"

export const metadata: Metadata = { title: "Set up a passkey" }

type Props = { searchParams: Promise<{ first?: string }> }

export default async function SetUpPasskey({ searchParams }: Props) {
  const actor = await requireActor()
  const { first } = await searchParams
  const label = deviceOf((await headers()).get("user-agent") ?? "")
  return (
    <main className="phone door">
      <p className="masthead-line">
        <strong>Turnout</strong>{" "}
        <span className="soft">{unionName() === "Turnout" ? null : unionName()}</span>
      </p>
      <div className="scotch" />
      <h1>Sign in next time with your face, finger or phone’s lock</h1>
      <p className="say">
        No code to wait for. It is called a passkey: your phone keeps it, and asks for whatever unlocks the
        phone. Turnout never sees your face or your finger. Codes go on working.
      </p>
      <div className="passkey-offer">
        <MakePasskey label={label} buttonClass="button button-act button-wide" />
        <a className="button button-wide" href={first ? homeOf[actor.role] : "/you"}>
          Not now
        </a>
      </div>
      <footer>A shared phone or computer? Then don’t: whoever can unlock it could sign in as you.</footer>
    </main>
  )
}
