import { schemaVersion } from "@/db"
import { version as app } from "@/package.json"

export const dynamic = "force-dynamic"

const uncached = { headers: { "cache-control": "no-store" } }

/** For whatever watches over a deployment: is it up, and is its database there. */
export async function GET() {
  try {
    const schema = await within(2000, schemaVersion())
    return Response.json({ status: "ok", app, schema }, uncached)
  } catch {
    return Response.json({ status: "database away" }, { status: 503, ...uncached })
  }
}

function within<Value>(milliseconds: number, value: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, milliseconds, new Error("late")).unref())
  return Promise.race([value, late])
}
