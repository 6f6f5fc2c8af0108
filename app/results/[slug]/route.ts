import { publicAnswer } from "../public-answer"

type Props = { params: Promise<{ slug: string }> }

/** A ballot’s page for everyone. */
export async function GET(_request: Request, { params }: Props) {
  return publicAnswer((await params).slug)
}
