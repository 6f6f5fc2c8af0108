import { Logger } from "graphile-worker"

/** The queue of jobs says what went wrong, and not what went well. */
export const quietly = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(`Jobs: ${message}`)
})

/** The queue’s driver reads `sslmode` in a way of its own unless it is told to read it as every other client does. */
export function readAsLibpq(url: string): string {
  const read = new URL(url)
  if (read.searchParams.has("sslmode")) read.searchParams.set("uselibpqcompat", "true")
  return read.href
}

/** The queue as whoever does the jobs sees it: signed in like the web app, with no right but theirs. */
export function queueAddress(): string {
  const url = process.env.APP_DATABASE_URL
  if (!url) throw new Error("APP_DATABASE_URL is not set: start the app with npm start")
  const read = new URL(readAsLibpq(url))
  read.searchParams.set("options", "-c role=app_jobs")
  return read.href
}
