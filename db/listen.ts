import postgres from "postgres"

/**
 * Hears what the database tells on a channel, on a connection of its own. `began` is called whenever listening has
 * begun, and so again after the connection was lost: whatever was told in between went unheard.
 */
export function listen(
  channel: string,
  heard: (told: string) => void,
  began: () => void,
): () => Promise<void> {
  const url = process.env.APP_DATABASE_URL
  if (!url) throw new Error("APP_DATABASE_URL is not set: start the app with npm start")
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 5,
    backoff: () => 1,
    connection: { application_name: `turnout live ${process.pid}` },
    onnotice: () => {},
  })
  // The driver tries again by itself for as long as it takes, the first time as well.
  sql.listen(channel, heard, began).catch(() => {})
  return () => sql.end({ timeout: 1 })
}
