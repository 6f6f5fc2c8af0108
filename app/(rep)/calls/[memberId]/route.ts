import { plainPage } from "@/app/plain-page"
import { requireRep } from "@/lib/auth/actor"
import { readCall } from "./read-call"

export async function GET(request: Request, { params }: { params: Promise<{ memberId: string }> }) {
  const actor = await requireRep()
  const { memberId } = await params
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return plainPage(request, () => readCall(actor, memberId, asked))
}
