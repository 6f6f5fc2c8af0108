import { createHash } from "node:crypto"
import { z } from "zod"
import { withVisitor } from "@/db"
import { calendarByKey } from "@/lib/ballots/calendar-queries"
import { calendarText } from "@/lib/law/calendar"

type Props = { params: Promise<{ key: string }> }

/** A ballot’s days for anybody’s calendar: whoever holds the address may read it, signed in or not. */
export async function GET(request: Request, { params }: Props) {
  const { data: key } = z.uuid().safeParse((await params).key.replace(/\.ics$/, ""))
  const found = key && (await withVisitor((tx) => calendarByKey(tx, key)))
  if (!found) return new Response("There is no such calendar.", { status: 404 })
  const { id, name, days } = found
  const written = (madeAt: Date) => calendarText(days, { id, name, madeAt })
  // By what it says and not by when it was asked for, so that a calendar that comes again is told nothing is new.
  const etag = `"${createHash("sha256")
    .update(written(new Date(0)))
    .digest("base64url")}"`
  const headers = { ...standing, etag }
  if (request.headers.get("if-none-match")?.includes(etag))
    return new Response(null, { status: 304, headers })
  const type = { "content-type": "text/calendar; charset=utf-8" }
  return new Response(written(new Date()), { headers: { ...headers, ...type } })
}

const standing = {
  "cache-control": "private, max-age=3600",
  "content-disposition": 'inline; filename="ballot-timetable.ics"',
  "x-robots-tag": "noindex",
}
