import { bringUpToDate } from "./bring-up-to-date"

const { DATABASE_URL, AUTH_SECRET } = process.env
if (!DATABASE_URL || !AUTH_SECRET) {
  console.error("Set DATABASE_URL and AUTH_SECRET before migrating.")
  process.exit(1)
}
await bringUpToDate(DATABASE_URL, AUTH_SECRET).catch((error: unknown) => {
  console.error(
    `The database could not be brought up to date: ${error instanceof Error ? error.message : error}`,
  )
  process.exit(1)
})
