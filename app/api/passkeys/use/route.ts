import { optionsToUse } from "@/lib/passkeys/options-to-use"

/** A fresh challenge for signing in. Posted, so that it is never kept and served again. */
export async function POST() {
  return Response.json(await optionsToUse(new Date()))
}
