import type { Line } from "./lines"
import type { LineKind } from "./terms"

/** Whose Today it is: a ballot, and one branch of it where somebody who reaches several asked for that. */
export type Scope = { ballotId: string; branchId?: string }

/** Where a line is acted on: a list already narrowed, or the page that does it. */
export function leadsTo(line: Line, scope: Scope): string {
  return addresses[line.kind](line, scope)
}

const list = (name: string) => (_: Line, scope: Scope) => `/today/${name}?${asked(scope)}`
const papers =
  (show: string) =>
  (_: Line, scope: Scope): string =>
    `/replacements?${asked(scope, { show })}`
const gap =
  (name: string) =>
  (_: Line, { ballotId, branchId }: Scope): string =>
    `/ballots/${ballotId}/readiness/${name}${branchId ? `?branch=${branchId}` : ""}`

const addresses: Record<LineKind, (line: Line, scope: Scope) => string> = {
  post_today: list("post-today"),
  not_arrived: list("not-arrived"),
  to_confirm: papers("asked"),
  to_send: papers("confirmed"),
  overdue_papers: papers("sent"),
  no_rep: gap("rep"),
  silent_reps: ({ reps }, scope) =>
    reps.length === 1 && !reps[0]?.helper ? `/people/${reps[0]?.id}` : `/today/silent-reps?${asked(scope)}`,
  follow_ups: list("follow-ups"),
  never_reached: list("never-reached"),
  will_post: list("will-post"),
  visit: ({ places }) => `/members?workplace=${places[0]?.id}`,
  address: gap("address"),
  contact: gap("contact"),
  workplace: gap("workplace"),
}

function asked({ ballotId, branchId }: Scope, more: Record<string, string> = {}) {
  return new URLSearchParams({ ballot: ballotId, ...(branchId && { branch: branchId }), ...more })
}
