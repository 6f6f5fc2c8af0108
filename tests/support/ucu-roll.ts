import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"

const firstNames =
  "Bethan Tom Siân Olu Aisha Patrick Grainne Wei Sunita Callum Zofia Amara Jory Elin Femi Ruth"
const lastNames =
  "Rowlands Ashworth Morgan Adeyemi Mahmood O’Doyle Kowalska Chen Rao McLeod Tregenza Okafor van-Dijk"
const departments =
  "Library;School of History;Physics;Student Services;Business School;Estates and IT;Nursing"

/** Each institution of UCU's 2019 ballot with the number published as entitled there. */
export const ucuSizes = sizes()

/**
 * A built membership export of the true sizes of UCU's 2019 ballot: the people are invented, the institutions real.
 * `run` sets its names and numbers apart from those of another test's.
 */
export function ucuRoll(run: string): string {
  const first = firstNames.split(" ")
  const last = lastNames.split(" ")
  const department = departments.split(";")
  let made = 0
  const rows = ucuSizes.flatMap(({ institution, entitled }) =>
    Array.from({ length: entitled }, () => {
      const n = made++
      return [
        `${run}-${String(n).padStart(6, "0")}`,
        last[n % last.length],
        first[n % first.length],
        n % 9 === 0 ? "" : `07700 900${String(n % 1000).padStart(3, "0")}`,
        n % 7 === 0 ? "" : `member.${run}.${n}@example.org`,
        `${(n % 90) + 1} Long Street, Little Hampton`,
        `${institution} UCU ${run}`,
        `${institution} ${run}`,
        department[n % department.length],
        n % 5 === 0 ? "Lecturer" : "Senior Lecturer",
      ]
    }),
  )
  const headings =
    "Membership No,Surname,Forename,Mobile Tel,Email Address,Home Address,Branch Name,Institution,Work Location,Job Title"
  return stringify([headings.split(","), ...rows], { bom: true, record_delimiter: "windows" })
}

function sizes() {
  const file = readFileSync(new URL("ucu-2019-sizes.csv", import.meta.url))
  const rows: { institution: string; entitled: string }[] = parse(file, { columns: true, comment: "#" })
  return rows.map(({ institution, entitled }) => ({ institution, entitled: Number(entitled) }))
}
