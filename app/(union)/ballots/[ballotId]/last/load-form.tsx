import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import { FileField } from "@/components/file-field"
import { Form } from "@/components/form"
import { RefusedLines } from "@/components/refused-lines"
import { WaitingButton } from "@/components/waiting-button"
import { groupingLabel, groupings, largestFile } from "@/lib/previous/terms"
import { load } from "./actions"
import type { Standing } from "./stands"

const options = [
  { value: "", label: "What its headings say" },
  ...groupings.map((value) => ({ value, label: groupingLabel[value] })),
]

export function LoadForm({ ballotId, stands }: { ballotId: string; stands: Standing | undefined }) {
  return (
    <section className="sect" aria-labelledby="load">
      <h2 id="load">{stands ? "Load other figures in their place" : "Load it from a file"}</h2>
      <Form action={load} className="stacked" label="Load last ballot’s turnout">
        <RefusedLines />
        <input type="hidden" name="ballotId" value={ballotId} />
        <Field
          name="fromBallot"
          label="Which ballot the figures are from"
          hint="Its name and year, such as “Pay ballot 2024”."
          value={stands?.fromBallot}
          autoComplete="off"
          maxLength={120}
        />
        <Choice name="grouping" legend="What each row is about" options={options} value={[""]} />
        <FileField
          name="file"
          label="The file"
          hint={`CSV or Excel (.xlsx), up to ${largestFile} MB. Browsers do not keep a file: if something has to be put right, choose it again.`}
          accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <WaitingButton label="Load the turnout" waiting="Reading the file" className="button-act" />
      </Form>
    </section>
  )
}
