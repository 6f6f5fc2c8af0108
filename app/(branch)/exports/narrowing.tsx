import { Pick } from "@/components/pick"
import type { View } from "./view"

export type Narrowing = {
  branches: { id: string; name: string }[]
  workplaces: { id: string; name: string }[]
}

/** Which branch and workplace a list is of, where there is a choice. */
export function Narrow({ view, narrowing: { branches, workplaces } }: { view: View; narrowing: Narrowing }) {
  const options = (places: Narrowing["branches"]) =>
    places.map(({ id: value, name: label }) => ({ value, label }))
  return (
    <>
      {branches.length > 0 ? (
        <Pick
          {...{ name: "branch", label: "Branch", none: "The whole ballot" }}
          options={options(branches)}
          value={view.branch}
        />
      ) : null}
      {workplaces.length > 0 ? (
        <Pick
          {...{ name: "workplace", label: "Workplace", none: "All workplaces" }}
          options={options(workplaces)}
          value={view.workplace}
        />
      ) : null}
    </>
  )
}
