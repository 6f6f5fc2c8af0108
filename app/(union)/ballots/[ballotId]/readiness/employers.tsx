import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { inFigures } from "@/components/in-figures"
import type { employersToNotify } from "@/lib/readiness/queries"
import { noticeAddressLength } from "@/lib/readiness/terms"
import { saveNoticeAddress } from "./actions"

type Employer = Awaited<ReturnType<typeof employersToNotify>>[number]

type Props = { ballotId: string; employers: Employer[]; chosen?: string }

/** Where the notices to each employer go, those without an address first; one of them at a time is put right. */
export function Employers({ ballotId, employers, chosen }: Props) {
  const without = employers.filter(({ noticeAddress }) => !noticeAddress)
  const open = employers.length === 1 ? employers[0] : employers.find(({ id }) => id === chosen)
  return (
    <section className="sect" aria-labelledby="employers">
      <h2 id="employers">
        {without.length === 0
          ? "Where notices go"
          : employers.length === 1
            ? "No address for the notice yet"
            : `${inFigures(without.length)} of ${inFigures(employers.length)} employers have no address for the notice`}
      </h2>
      <p className="small soft">
        Whoever opens the employer’s post for this: a name and an email, or a postal address.
      </p>
      {open ? <AddressForm key={open.id} ballotId={ballotId} employer={open} /> : null}
      {employers.length > 1 ? (
        <ul className="take">
          {employers.map(({ id, name, noticeAddress }) => (
            <li key={id}>
              <a href={`/ballots/${ballotId}/readiness?employer=${id}#employers`}>
                <span>{name}</span>
                <small>{noticeAddress ? firstLine(noticeAddress) : "No address yet"}</small>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
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
