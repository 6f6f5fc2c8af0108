import {
  afterLogging,
  afterPaper,
  afterTelling,
  listAddress,
  memberAddress,
} from "@/app/(rep)/members/where-next"
import { seeOther } from "@/app/see-other"
import { entryOf } from "@/lib/pocket/entry"
import { answerBadNumber } from "./answer-bad-number"
import { answerSeveral } from "./answer-several"
import { sendAndTell } from "./hear"
import { inWords } from "./in-words"
import { keptList } from "./keep-pocket"
import { put, stateOf, strikeOut } from "./outbox"
import { owner } from "./owner"
import { send } from "./send"
import { fieldsOf, tryAgain } from "./try-again"

const ownForm = /^\/members\/(log|undo|correct|tell|dismiss|paper)$/

/** A form that is posted: into the outbox, and on; undefined for those that only the server takes. */
export async function answerPost(request: Request, url: URL): Promise<Response | undefined> {
  if (url.pathname === "/members/send") return sendNow()
  if (url.pathname === "/members/read") return takeAwayRefused()
  if (url.pathname === "/members/several") return answerSeveral(request)
  const form = url.pathname.match(ownForm)?.[1]
  const accountId = await owner()
  if (!form) return undefined
  const typed = await fieldsOf(request.clone())
  // This phone does not know yet who is signed in on it.
  if (!accountId) return fetch(request).catch(() => tryAgain(url, typed))
  const entry = entryOf(form, typed, new Date())
  if (!entry) return fetch(request)
  const kept = await keptList()
  const refused = form === "correct" && kept ? await answerBadNumber(kept, url, typed) : undefined
  if (refused) return refused
  const pocket = kept?.pocket
  const listedAt = pocket?.listedAt ?? null
  const id = await put({ ...entry, accountId, listedAt, said: inWords(entry, pocket) })
  if (!pocket && (await isRefusedAtOnce(id))) return fetch(request)
  return seeOther(onward(form, { ...typed, entryId: form === "log" ? id : (typed.entryId ?? "") }))
}

/** Where the server draws the next page, it must know already; and what it refuses, it says on the form. */
async function isRefusedAtOnce(id: string): Promise<boolean> {
  await send()
  if ((await stateOf(id)) !== "refused") return false
  await strikeOut((entry) => entry.id === id)
  return true
}

function onward(form: string, typed: Record<string, string>): string {
  const { memberId = "", next = "", within = "", answer = "", entryId = "" } = typed
  switch (form) {
    case "log":
      return afterLogging({ answer, entryId, memberId, next, within })
    case "undo":
      return memberAddress(memberId, { undone: "1" })
    case "correct":
      return memberAddress(memberId, { within, corrected: "1" })
    case "paper":
      return afterPaper({ next, within, paper: typed.paper })
    case "tell":
      return afterTelling({ next, within })
    default:
      return listAddress({ workplace: within })
  }
}

async function sendNow(): Promise<Response> {
  const came = await sendAndTell()
  if (came === "signed out") return seeOther("/sign-in")
  return seeOther(came === "no signal" ? "/members/unsent?tried=1" : "/members/unsent")
}

async function takeAwayRefused(): Promise<Response> {
  await strikeOut(({ state }) => state === "refused")
  return seeOther("/members")
}
