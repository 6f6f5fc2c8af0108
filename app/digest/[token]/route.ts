import { plainPage } from "@/app/plain-page"
import { withSignIn } from "@/db"
import { actorOf } from "@/lib/auth/actor-of"
import { stopDigest } from "@/lib/digests/stop-digest"
import { accountOfToken } from "@/lib/digests/stop-link"
import { env } from "@/lib/env"
import { digestStopped, stopTheDigest } from "./stop-pages"

type Props = { params: Promise<{ token: string }> }

/** Asks first: a mail scanner follows every link there is. */
export async function GET(request: Request, { params }: Props) {
  const { token } = await params
  return plainPage(request, async () => (accountOf(token) ? stopTheDigest(token) : undefined))
}

/** Stops it, by the button there or by a mail program’s own (RFC 8058), for whoever the link was sent to. */
export async function POST(request: Request, { params }: Props) {
  const accountId = accountOf((await params).token)
  return plainPage(request, async () => {
    if (!accountId) return undefined
    await withSignIn(async (tx) => {
      const actor = await actorOf(tx, accountId)
      if (actor) await stopDigest(tx, actor)
    })
    return digestStopped()
  })
}

const accountOf = (token: string) => accountOfToken(env().AUTH_SECRET, token)
