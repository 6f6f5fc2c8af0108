import { Line } from "@/components/line"
import type { ActFilter } from "@/lib/audit/filter"
import { purposeLength } from "@/lib/exports/terms"

type Props = { filter: ActFilter; mayExport: boolean; problem: string | string[] | undefined }

const problems: Record<string, string> = {
  purpose: "Say what it is for, in a few words. Nothing was taken.",
  nothing: "There is nothing to take away.",
  right: "You may not take lists away. Nothing was taken.",
}

/** What is shown, as a spreadsheet: for those with the right, who say what for. */
export function TakeAudit({ filter, mayExport, problem }: Props) {
  if (!mayExport) return null
  const words = typeof problem === "string" ? problems[problem] : undefined
  return (
    <section className="sect" aria-labelledby="take">
      <h2 id="take">Take it away</h2>
      <form method="post" action="/api/exports/audit" className="stacked">
        {Object.entries(filter).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Line
          name="purpose"
          label="What is it for?"
          hint="All that the choice above holds, older pages too. That you took it is recorded with this."
          maxLength={purposeLength}
          problem={words}
        />
        <button type="submit" className="button">
          Take a spreadsheet away
        </button>
      </form>
    </section>
  )
}
