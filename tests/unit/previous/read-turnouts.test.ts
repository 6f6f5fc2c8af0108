import { expect, test } from "@playwright/test"
import writeWorkbook from "write-excel-file/node"
import { readTurnouts } from "@/lib/previous/read-turnouts"
import type { Grouping } from "@/lib/previous/terms"

const read = (text: string | Uint8Array, chosen: Grouping | null = null) =>
  readTurnouts(typeof text === "string" ? Buffer.from(text) : text, chosen)

/** Each row as "name entitled cast", with a star when the papers were worked out. */
async function rowsOf(text: string | Uint8Array, chosen: Grouping | null = null) {
  const { rows, refused } = await read(text, chosen)
  expect(refused).toEqual([])
  return rows.map((row) => `${row.name} ${row.entitled} ${row.cast}${row.isWorkedOut ? "*" : ""}`)
}

const reasonsFor = async (text: string) =>
  (await read(text)).refused.map(({ line, why }) => `${line}: ${why}`)

for (const [name, text] of [
  ["plain", "Workplace,Entitled,Votes cast\nMold,40,19\nWrexham,1204,600\n"],
  [
    "with a mark, semicolons and thousands",
    '\ufeffSite;Electorate;Papers returned\nMold; 40 ;19\nWrexham;"1,204";600',
  ],
  [
    "under a title, with columns nobody needs",
    "Ballot 2024\n\nCode,Workplace,Number balloted,Votes Yes,Votes No,Total votes cast\nA,Mold,40,10,9,19\nB,Wrexham,1204,500,90,600",
  ],
  [
    "with headings over two lines",
    ",Members,Papers,\nWorkplace,balloted,returned,Yes\nMold,40,19,\nWrexham,1 204,600,",
  ],
  [
    "with group headings above",
    ",The ballot,,Result\nWorkplace,Entitled,Cast,Yes\nMold,40,19,12\nWrexham,1204,600,400",
  ],
  [
    "with units beneath, and headings on each page",
    "Workplace,Entitled,Votes cast\n,number,number\nMold,40,19\n\nWorkplace,Entitled,Votes cast\nWrexham,1204.00,600.0",
  ],
  [
    "in the words of section 231",
    "Workplace,Number of individuals who were entitled to vote in the ballot,Number of votes cast in the ballot,Number of spoiled papers\nMold,40,19,1\nWrexham,1204,600,0",
  ],
  ["turnout in papers", "Workplace,Entitled,Turnout\nMold,40,19\nWrexham,1204,600"],
  [
    "papers before percentages",
    "Workplace,Entitled,Turnout,Turnout %\nMold,40,19,47.5\nWrexham,1204,600,49.8",
  ],
] as const)
  test(`reads a file ${name}`, async () => {
    expect(await rowsOf(text)).toEqual(["Mold 40 19", "Wrexham 1204 600"])
  })

for (const [name, text] of [
  ["with signs", "Branch,Entitled,Turnout\nMold,40,47.5%\nWrexham,1204,49.8 %"],
  ["without", "Branch,Entitled,% turnout\nMold,40,47.5\nWrexham,1204,49.8"],
  ["as parts of one", "Branch,Entitled,Turnout\nMold,40,0.475\nWrexham,1204,0.498"],
  ["above what papers could be", "Branch,Entitled,Turnout\nMold,40,48\nWrexham,1204,50\nTruro,4,50"],
] as const)
  test(`works papers out of percentages ${name}, and says so`, async () => {
    const [first, second] = await rowsOf(text)
    expect(first).toBe("Mold 40 19*")
    expect(second).toMatch(/^Wrexham 1204 60[02]\*$/)
  })

test("a workbook keeps percentages as parts of one", async () => {
  const data = [
    ["Employer", "Entitled", "Turnout"],
    ["Mold", 40, 0.475],
    ["Wrexham", 1204, 1],
  ]
  const bytes = await writeWorkbook([{ sheet: "Turnout", data }]).toBuffer()
  expect(await rowsOf(bytes)).toEqual(["Mold 40 19*", "Wrexham 1204 1204*"])
})

test("a total at the end is a row like the others, and a footing with no turnout is none", async () => {
  const start = "Workplace,Entitled,Votes cast\nMold,40,19\n"
  expect(await rowsOf(`${start}Total,40,19\n`)).toEqual(["Mold 40 19", "Total 40 19"])
  expect(await rowsOf(`${start}Total workplaces,1,\nTotal rows: 1\nPage 1 of 1\n`)).toEqual(["Mold 40 19"])
  expect(await rowsOf("Code,Workplace,Entitled,Votes cast\nA,Mold,40,19\nTotal,,40,19\n")).toEqual([
    "Mold 40 19",
    "Total 40 19",
  ])
})

test("one row and no names is the whole ballot", async () => {
  const { grouping, rows } = await read("Entitled,Votes cast\n6100,2740\n")
  expect([grouping, rows[0]?.name, rows[0]?.cast]).toEqual([null, "", 2740])
})

test("says which line cannot be used, and why", async () => {
  const text = `Workplace,Entitled,Votes cast
Mold,40,41
Truro,-3,1
Ely,40,12.5
Bala,40,
,40,19
Usk,0,0
Wells,,
Ripon,,19
Diss,many,19
Kept,40,0
`
  expect(await reasonsFor(text)).toEqual([
    "2: 41 papers from 40 entitled cannot be.",
    "3: “-3” cannot be how many were entitled: a whole number is needed.",
    "4: “12.5” cannot be how many papers came back: a whole number is needed.",
    "5: How many papers came back is missing.",
    "6: No workplace is named.",
    "7: Nobody was entitled, so there is no turnout.",
    "8: No figures are given.",
    "9: How many were entitled is missing.",
    "10: “many” cannot be how many were entitled: a whole number is needed.",
  ])
  expect((await read(text)).rows.map(({ name }) => name)).toEqual(["Kept"])
  expect(await reasonsFor("Workplace,Entitled,Turnout %\nMold,40,104%\nEly,40,half\nUsk,40,-1\n")).toEqual([
    "2: “104%” cannot be a turnout: a percentage from 0 to 100 is needed.",
    "3: “half” cannot be a turnout: a percentage from 0 to 100 is needed.",
    "4: “-1” cannot be a turnout: a percentage from 0 to 100 is needed.",
  ])
})

test("a branch beside a workplace says where it is; a choice is asked for where nothing tells", async () => {
  const both = "Workplace,Branch,Entitled,Votes cast\nMold,Marches,40,19\n"
  expect(await read(both)).toMatchObject({
    grouping: "workplace",
    rows: [{ name: "Mold", branch: "Marches" }],
  })
  expect(await read(both, "branch")).toMatchObject({ rows: [{ name: "Marches", branch: "" }] })
  const two = "Employer,Branch,Entitled,Votes cast\nAcme,Marches,40,19\n"
  await expect(read(two)).rejects.toMatchObject({ field: "grouping", message: /employers and branches/ })
  expect(await read(two, "employer")).toMatchObject({ grouping: "employer", rows: [{ name: "Acme" }] })
  const none = "Unit,Entitled,Votes cast\nMold,40,19\nEly,40,19\n"
  await expect(read(none)).rejects.toMatchObject({ field: "grouping", message: /^No heading says/ })
  expect(await read(none, "branch")).toMatchObject({ grouping: "branch", rows: [{ name: "Mold" }, {}] })
})

for (const [name, text, says] of [
  ["a turnout that may be either", "Workplace,Entitled,Turnout\nMold,60,48\nEly,90,50\n", /may hold papers/],
  ["no turnout", "Workplace,Entitled\nMold,60\n", /does not say in its headings/],
  [
    "only how people voted",
    "Workplace,Entitled,Yes votes,No votes,% voting yes\nMold,60,1,2,3\n",
    /does not say/,
  ],
  ["no rows", "Workplace,Entitled,Votes cast\n", /no figures under them/],
  ["a PDF", "%PDF-1.7", /is a PDF/],
] as const)
  test(`refuses ${name}, and says what to do`, async () => {
    await expect(read(text)).rejects.toThrow(says)
  })
