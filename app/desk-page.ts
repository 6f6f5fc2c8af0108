import { mayOpen } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { type PlainPage, plainPage } from "./plain-page"

/** What the address of a page asks to see. */
export type Asked = Record<string, string | string[] | undefined>

/** Answers with a page of the desk as plain HTML: hundreds of rows or marks need no framework’s scripts. */
export function deskPage(
  request: Request,
  actor: Actor,
  read: (actor: Actor, asked: Asked) => Promise<PlainPage | undefined>,
) {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return plainPage(request, async () => (mayOpen(actor.role, "progress") ? read(actor, asked) : undefined))
}
