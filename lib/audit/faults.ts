/** One thing that `check_audit()` found, as the database tells it. */
export type Fault = { fault: string; act_id: string | null; seal_id: number | null; acts: string }

/** What was found wrong, a sentence each, for whoever runs the union’s server. */
export function faultInWords({ fault, act_id, seal_id, acts }: Fault): string {
  const many = Number(acts)
  const seal = `seal ${seal_id}`
  switch (fault) {
    case "changed":
      return `Act ${act_id} was changed after it was written.`
    case "emptied":
      return `Act ${act_id} was emptied of whom it was about, and its ballot has not been erased.`
    case "missing":
      return `${many === 1 ? "An act is" : `${many} acts are`} gone from ${seal}, the first of them act ${act_id}.`
    case "broken":
      return `The ${seal} was changed, or what it seals was.`
    case "seals missing":
      return `${many === 1 ? "A seal is" : `${many} seals are`} gone before ${seal}.`
    case "put in later":
      return many === 1
        ? `Act ${act_id} in ${seal} was put in long after the time it gives.`
        : `${many} acts in ${seal}, the first of them act ${act_id}, were put in long after the time they give.`
    case "unsealed":
      return `${many === 1 ? "An act of more than a day ago was" : `${many} acts of more than a day ago were`} never sealed, from act ${act_id} on: a seal was taken away, or the jobs have not run.`
    default:
      return `Something is wrong with act ${act_id} in ${seal}: ${fault}.`
  }
}
