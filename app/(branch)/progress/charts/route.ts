import { deskPage } from "@/app/desk-page"
import { requireActor } from "@/lib/auth/actor"
import { readCharts } from "./read-charts"

export async function GET(request: Request) {
  return deskPage(request, await requireActor(), readCharts)
}
