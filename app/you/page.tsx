import type { Metadata } from "next"
import { headers } from "next/headers"
import { Form } from "@/components/form"
import { Post } from "@/components/post"
import { withReach } from "@/db"
import { homeOf, mayUse } from "@/lib/access"
import { devicesOf } from "@/lib/accounts/session-queries"
import { roleLabel } from "@/lib/accounts/terms"
import { currentSession, requireActor } from "@/lib/auth/actor"
import { deviceOf } from "@/lib/auth/device"
import { branchName } from "@/lib/branches/queries"
import { clockTime, dayOf, saidDay } from "@/lib/dates"
import { getsDigest } from "@/lib/digests/queries"
import { ownPasskeys } from "@/lib/passkeys/queries"
import { endDevice } from "./actions"
import { Digest } from "./digest"
import { Passkeys } from "./passkeys"

export const metadata: Metadata = { title: "You" }

type Props = { searchParams: Promise<{ passkey?: string }> }

export default async function You({ searchParams }: Props) {
  const actor = await requireActor()
  const now = new Date()
  const { passkey } = await searchParams
  const device = deviceOf((await headers()).get("user-agent") ?? "")
  const [session, { branch, devices, passkeys, isGot }] = await Promise.all([
    currentSession(),
    withReach(actor, async (tx) => ({
      branch: actor.branchId ? await branchName(tx, actor.branchId) : undefined,
      devices: await devicesOf(tx, actor.accountId, now),
      passkeys: await ownPasskeys(tx),
      isGot: mayUse(actor.role, "stopDigest") ? await getsDigest(tx, actor.accountId) : undefined,
    })),
  ])
  return (
    <main className="phone">
      <p className="masthead-line">
        <a className="back" href={homeOf[actor.role]}>
          <span aria-hidden="true">‹</span> Back
        </a>{" "}
        <span className="soft">{branch}</span>
      </p>
      <div className="scotch" />
      <header className="title">
        <h1>{actor.name}</h1>
        <p className="soft">
          {roleLabel[actor.role]} · {actor.email}
        </p>
      </header>
      <section className="sect">
        <h2>Where you are signed in</h2>
        <ul className="devices">
          {devices.map(({ sessionId, device, lastSeenAt }) => (
            <li key={sessionId}>
              <p>
                <strong>{device}</strong>
                <small className="soft">
                  {sessionId === session?.id ? "This one" : lastSeen(lastSeenAt, now)}
                </small>
              </p>
              {sessionId === session?.id ? null : <EndDevice sessionId={sessionId} device={device} />}
            </li>
          ))}
        </ul>
        {devices.length > 1 ? (
          <p className="soft">Not yours, or lost? End it here, and tell your branch secretary.</p>
        ) : null}
      </section>
      <Passkeys passkeys={passkeys} device={device} isAdded={passkey === "added"} now={now} />
      {mayUse(actor.role, "exportAudit") ? (
        <p className="sect">
          <a href={`/audit?who=${actor.accountId}`}>See what was done in your name</a>
        </p>
      ) : null}
      {isGot === undefined ? null : <Digest isGot={isGot} />}
      <Post to="/you/leave" className="sect" label="Sign out">
        <button type="submit" className="button button-wide">
          Sign out on this device
        </button>
      </Post>
    </main>
  )
}

function EndDevice({ sessionId, device }: { sessionId: string; device: string }) {
  return (
    <Form action={endDevice}>
      <input type="hidden" name="sessionId" value={sessionId} />
      <button type="submit" className="button">
        End<span className="vh"> the session on {device}</span>
      </button>
    </Form>
  )
}

function lastSeen(moment: Date, now: Date) {
  return `Last seen ${saidDay(dayOf(moment), dayOf(now))}, ${clockTime(moment)}`
}
