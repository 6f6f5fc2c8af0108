import { drawList, drawMember, drawSeveral } from "./draw"
import { page } from "./drawn-page"
import { keptList } from "./keep-pocket"
import { NoSignal } from "./no-signal"
import { atHand, ownOf } from "./outbox"
import { forgetOwner } from "./owner"
import { UnsentPage } from "./unsent-page"

const memberPath = /^\/members\/([0-9a-f-]{36})$/

/** A page that is asked for: the phone's own where it has one, else the server's, else that there is no signal. */
export async function answerGet(request: Request, url: URL): Promise<Response> {
  if (url.pathname === "/members/unsent") return drawUnsent(url.searchParams.has("tried"))
  const own = await ownPage(url).catch(() => undefined)
  if (own) return own
  const response = await fetch(request).catch(() => noSignal())
  // Whoever is shown the way in is signed out; whoever is signed in is sent on from there.
  if (url.pathname === "/sign-in" && response.ok) await forgetOwner()
  return response
}

async function ownPage(url: URL): Promise<Response | undefined> {
  const kept = await keptList()
  if (!kept) return undefined
  if (url.pathname === "/members") return drawList(kept, url)
  if (url.pathname === "/members/several")
    return drawSeveral(kept, { logged: url.searchParams.get("logged") ?? undefined })
  const memberId = url.pathname.match(memberPath)?.[1]
  return memberId ? drawMember(kept, memberId, url) : undefined
}

export async function drawUnsent(hasTried: boolean): Promise<Response> {
  const hand = await atHand()
  const { accountId, entries: all } = hand
  const others = all.filter((entry) => entry.state === "waiting" && entry.accountId !== accountId).length
  const body = (
    <UnsentPage {...{ others, hasTried }} entries={ownOf(hand)} isSignedOut={accountId === undefined} />
  )
  return page("Not sent yet", body, 200, hand)
}

async function noSignal(): Promise<Response> {
  const hasList = (await keptList()) !== undefined
  const body = (
    <NoSignal>
      <p className="about">
        This page needs the network.{" "}
        {hasList
          ? "Your members are on this phone, and whatever you log is kept until there is signal."
          : "A list is kept on a phone for a day after it was last online, and this one has none now."}
      </p>
      <p className="about">
        {hasList ? (
          <a className="button" href="/members">
            My members
          </a>
        ) : null}{" "}
        <a className="button" href="?">
          Try again
        </a>
      </p>
    </NoSignal>
  )
  return page("No signal", body, 503)
}
