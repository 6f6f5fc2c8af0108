import { cookies } from "next/headers"
import { unstable_rethrow } from "next/navigation"
import type { ReactNode } from "react"
import { keepSession } from "@/lib/auth/keep-session"
import { documentAhead, documentOf } from "./document"
import { firstStyles } from "./first-styles"
import { NothingHere } from "./nothing-here"
import { newNonce, policies } from "./policies"
import { ThatDidNotWork } from "./that-did-not-work"

export type PlainPage = { title: string; body: ReactNode; status?: number; isDesk?: boolean }
type Work = () => Promise<PlainPage | undefined>

/** Answers with a page of plain HTML: what `work` draws, or that there is nothing here, or that it did not work. */
export async function plainPage(request: Request, work: Work): Promise<Response> {
  const { title, body, status = 200, isDesk } = await drawn(work)
  const [nonce, styles] = [newNonce(), await firstStyles(request)]
  return answer(request, nonce, documentOf({ title, nonce, styles, isDesk, children: body }), status)
}

/**
 * The same, for a page whose title is known before it is read: the head of a visit’s first page goes ahead, and the
 * browser sets itself up meanwhile. By then the answer is 200, so what did not work is said on the page alone.
 */
export async function pageAhead(request: Request, title: string, work: Work): Promise<Response> {
  const styles = await firstStyles(request)
  if (!styles) return plainPage(request, work)
  const nonce = newNonce()
  const body = drawn(work).then(({ body }) => body)
  return answer(request, nonce, documentAhead({ title, nonce, styles }, body))
}

async function answer(request: Request, nonce: string, html: BodyInit, status = 200): Promise<Response> {
  if (request.method === "GET") {
    const jar = await cookies()
    keepSession(jar, jar)
  }
  return new Response(html, {
    status,
    headers: {
      ...policies(nonce),
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
    },
  })
}

async function drawn(work: Work): Promise<PlainPage> {
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
