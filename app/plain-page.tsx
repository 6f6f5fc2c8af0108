import { cookies } from "next/headers"
import { unstable_rethrow } from "next/navigation"
import type { ReactNode } from "react"
import { keepSession } from "@/lib/auth/keep-session"
import { documentOf } from "./document"
import { firstStyles } from "./first-styles"
import { NothingHere } from "./nothing-here"
import { newNonce, policies } from "./policies"
import { ThatDidNotWork } from "./that-did-not-work"

export type PlainPage = { title: string; body: ReactNode; status?: number; isDesk?: boolean }

/** Answers with a page of plain HTML: what `work` draws, or that there is nothing here, or that it did not work. */
export async function plainPage(request: Request, work: () => Promise<PlainPage | undefined>) {
  const { title, body, status = 200, isDesk } = await drawn(work)
  const [nonce, styles] = [newNonce(), await firstStyles(request)]
  if (request.method === "GET") {
    const jar = await cookies()
    keepSession(jar, jar)
  }
  return new Response(documentOf({ title, nonce, styles, isDesk, children: body }), {
    status,
    headers: {
      ...policies(nonce),
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
    },
  })
}

async function drawn(work: () => Promise<PlainPage | undefined>): Promise<PlainPage> {
  try {
    return (await work()) ?? { title: "Not found", body: <NothingHere />, status: 404 }
  } catch (error) {
    unstable_rethrow(error) // Where a page leads elsewhere.
    console.error(error)
    const again = (
      <a className="button" href="?">
        Try again
      </a>
    )
    return { title: "That did not work", body: <ThatDidNotWork again={again} />, status: 500 }
  }
}
