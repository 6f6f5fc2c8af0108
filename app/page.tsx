import { redirect } from "next/navigation"
import { homeOf } from "@/lib/access"
import { requireActor } from "@/lib/auth/actor"

/** Nobody stays here: each role starts at a home of its own. */
export default async function Home() {
  const { role } = await requireActor()
  redirect(homeOf[role])
}
