import { deskPage } from "@/app/desk-page"
import { requireActor } from "@/lib/auth/actor"
import { readWallPage } from "./read-wall"

export async function GET(request: Request) {
  return deskPage(request, await requireActor(), readWallPage)
}
