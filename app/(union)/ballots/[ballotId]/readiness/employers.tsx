import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { inFigures } from "@/components/in-figures"
import type { employersToNotify } from "@/lib/readiness/queries"
import { noticeAddressLength } from "@/lib/readiness/terms"
import { saveNoticeAddress } from "./actions"

type Employer = Awaited<ReturnType<typeof employersToNotify>>[number]

/** Where the notices to each employer go, those without an address first. */
export function Employers({ ballotId, employers }: { ballotId: string; employers: Employer[] }) {
  const without = employers.filter(({ noticeAddress }) => !noticeAddress)
  return (
    <section className="sect" aria-labelledby="employers">
      <h2 id="employers">
        {without.length === 0
          ? "Where notices go"
          : `${inFigures(without.length)} of ${inFigures(employers.length)} ${employers.length === 1 ? "employer has" : "employers have"} no address for the notice`}
      </h2>
      <p className="small soft">
        Whoever opens the employer’s post for this: a name and an email, or a postal address.
      </p>
      {employers.map((employer) => (
        <details key={employer.id} open={employers.length <= 3 && !employer.noticeAddress}>
          <summary>
            {employer.name}: {employer.noticeAddress ? firstLine(employer.noticeAddress) : "no address yet"}
          </summary>
          <AddressForm ballotId={ballotId} employer={employer} />
        </details>
      ))}
    </section>
  )
}

function AddressForm({ ballotId, employer }: { ballotId: string; employer: Employer }) {
  return (
    <Form action={saveNoticeAddress} className="stacked" label={`Where notices to ${employer.name} go`}>
      <input type="hidden" name="ballotId" value={ballotId} />
      <input type="hidden" name="employerId" value={employer.id} />
      <Field
        name="noticeAddress"
        label={`Notices to ${employer.name} go to`}
        rows={3}
        maxLength={noticeAddressLength}
        value={employer.noticeAddress ?? ""}
        autoComplete="off"
      />
      <button type="submit" className="button">
        Save
      </button>
    </Form>
  )
}

const firstLine = (address: string) => address.split(/\r?\n/)[0]
