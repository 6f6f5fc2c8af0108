import type { ReactNode } from "react"
import { markupOf } from "@/components/markup"

/**
 * A part of a page that is brought up to date where it stands. To React it is one piece of markup, which is not its to
 * compare: the pages’ script may change what is in it at any time.
 */
export function LivePart({ of, children }: { of: string; children: ReactNode }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by markupOf, which escapes
  return <div data-live={of} dangerouslySetInnerHTML={{ __html: markupOf(children) }} />
}
