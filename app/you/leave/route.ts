import { seeOther } from "@/app/see-other"
import { currentActor } from "@/lib/auth/actor"
import { signOut } from "@/lib/auth/auth"

/** Signs out on this device. A phone that keeps entries not sent asks about them before it lets this through. */
export async function POST() {
  if (await currentActor()) await signOut()
  return seeOther("/sign-in")
}
