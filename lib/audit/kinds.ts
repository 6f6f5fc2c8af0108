import type { AuditedAct } from "./terms"

/** What sort of thing was done, as somebody who looks for it would say. */
export const kinds = ["saw", "changed", "imported", "took_away", "signed_in", "people"] as const
export type Kind = (typeof kinds)[number]

export const kindLabel: Record<Kind, string> = {
  saw: "Saw",
  changed: "Changed",
  imported: "Imported",
  took_away: "Took away",
  signed_in: "Signed in",
  people: "People and reach",
}

const isOf: { [kind in Exclude<Kind, "changed">]: (act: AuditedAct) => boolean } = {
  saw: (act) => act.endsWith(".see"),
  imported: (act) => /^previous[.]|^roll[.](?!move|export)/.test(act),
  took_away: (act) => /[.]export|[.]print$/.test(act),
  signed_in: (act) => /^(session|passkey)[.]/.test(act),
  people: (act) => /^(account|reach|join_code|digest)[.]/.test(act),
}

/** Whatever is of no other kind changed something. */
export function kindOf(act: AuditedAct): Kind {
  return kinds.find((kind) => kind !== "changed" && isOf[kind](act)) ?? "changed"
}
