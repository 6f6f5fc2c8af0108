import { deskPage } from "@/app/desk-page"
import { requireActor } from "@/lib/auth/actor"
import { readProgressPage } from "./read-progress"

export async function GET(request: Request) {
  return deskPage(request, await requireActor(), readProgressPage)
}
