import { inFigures } from "@/components/in-figures"
import { wholePercent } from "@/lib/law/turnout"
import type { BranchReadiness } from "@/lib/readiness/queries"
import { linkTo } from "./view"

type Props = { ballotId: string; branches: BranchReadiness[] }

const heads = ["Address", "Workplace", "Contact", "Rep"] as const

/** How much is known already, branch by branch, and how many there are to find. */
export function BranchShares({ ballotId, branches }: Props) {
  return (
    <section className="sect" aria-labelledby="by-branch">
      <h2 id="by-branch">Branch by branch</h2>
      <p className="small soft">
        The share of members known and of workplaces with a rep, and below it how many are to find.
      </p>
      <table className="plain shares">
        <caption className="vh">What is known in each branch</caption>
        <thead>
          <tr>
            <th scope="col">Branch</th>
            <th scope="col" className="num wide">
              On the roll
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {branches.map((branch) => (
            <tr key={branch.id}>
              <th scope="row">
                <a href={linkTo(ballotId, undefined, { branch: branch.id, page: 1 })}>{branch.name}</a>
              </th>
              <td className="num wide">{inFigures(branch.entitled)}</td>
              <Share missing={branch.address} of={branch.entitled} />
              <Share missing={branch.workplace} of={branch.entitled} />
              <Share missing={branch.contact} of={branch.entitled} />
              <Share missing={branch.rep} of={branch.workplaces} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Share({ missing, of }: { missing: number; of: number }) {
  return (
    <td className="num">
      {of === 0 ? "–" : `${wholePercent(of - missing, of)}%`}
      {missing > 0 ? (
        <small className="soft">
          {inFigures(missing)} <span className="wide">to find</span>
        </small>
      ) : null}
    </td>
  )
}
