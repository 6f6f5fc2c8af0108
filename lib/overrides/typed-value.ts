import type { RuleValues } from "@/lib/law/rule-values"
import { saidLength, saidShare } from "@/lib/law/said"
import type { Rule } from "@/lib/law/terms"

/** A rule’s value as it would be typed or ticked in a form; `readValue` reads it back. */
export function typedValue(value: RuleValues[Rule]): string[] {
  if (value === null) return [""]
  if (typeof value === "boolean") return [value ? "yes" : "no"]
  if (typeof value === "number" || typeof value === "string") return [String(value)]
  if ("part" in value) return [saidShare(value)]
  return "unit" in value ? [saidLength(value.count, value.unit)] : [...value]
}
