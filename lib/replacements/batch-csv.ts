import { csvHead } from "@/lib/exports/csv-rows"
import { sameAddress } from "./terms"

export type PaperToSend = {
  number: string
  name: string
  branch: string
  workplace: string
  /** Null where it goes to the address the union has. */
  address: string | null
}

const columns = ["Number", "Name", "Branch", "Workplace", "Address"]

/** A batch as a spreadsheet opens it. No cell can be taken for a formula. */
export function batchCsv(papers: readonly PaperToSend[]): string {
  const rows = papers.map((paper) => [
    ...[paper.number, paper.name, paper.branch, paper.workplace],
    paper.address ?? sameAddress,
  ])
  return csvHead([columns, ...rows])
}
