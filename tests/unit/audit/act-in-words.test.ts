import { randomUUID } from "node:crypto"
import { expect, test } from "@playwright/test"
import { type ActRow, actInWords, asOneLine, idsIn } from "@/lib/audit/act-in-words"
import { faultInWords } from "@/lib/audit/faults"
import { readFilter } from "@/lib/audit/filter"
import { kindOf, kinds } from "@/lib/audit/kinds"
import { phrases } from "@/lib/audit/phrases"
import { auditedActs, frequentActs } from "@/lib/audit/terms"
import { memberLines } from "@/lib/today/terms"
import { wallStates } from "@/lib/wall/terms"

const [nia, rhys, court] = [randomUUID(), randomUUID(), randomUUID()]
const names = new Map([
  [nia, "Nia Rees"],
  [rhys, "Rhys Evans"],
  [court, "Leeds Crown Court"],
])

function row(fields: Partial<ActRow> & Pick<ActRow, "act">): ActRow {
  return {
    ...{ id: 1, at: new Date("2026-11-09T10:05Z"), accountId: nia, branchId: null, ballotId: null },
    ...{ subjectId: null, people: null, detail: {}, isErased: false, method: null },
    ...fields,
  }
}

const line = (fields: Parameters<typeof row>[0]) => asOneLine(actInWords(row(fields), names))

test("every act has words and a kind, and reads as a sentence whatever it is told", () => {
  expect(Object.keys(phrases).sort()).toEqual([...auditedActs].sort())
  for (const act of auditedActs) {
    expect(kinds).toContain(kindOf(act))
    for (const fields of [{}, { accountId: null, isErased: true }, { subjectId: rhys, people: 3 }]) {
      const said = line({ act, ...fields })
      expect(said, act).toMatch(/^\S.*[\p{L})]$/u)
      expect(said, act).not.toMatch(/undefined|null|NaN|\[object| {2}/)
    }
  }
})

test("what is known is named", () => {
  expect(line({ act: "reach.give", subjectId: rhys, detail: { workplaceIds: [court, null] } })).toBe(
    "Nia Rees gave Rhys Evans Leeds Crown Court",
  )
  const taken = {
    act: "pledge_list.export",
    people: 1312,
    detail: { purpose: "phone bank on Tuesday" },
  } as const
  expect(line(taken)).toBe("Nia Rees took away a pledge list of 1,312 members, for: phone bank on Tuesday")
  expect(line({ act: "member.see", subjectId: rhys })).toBe("Nia Rees saw the page of Rhys Evans")
  expect(line({ act: "list.see", people: 52, subjectId: court })).toBe(
    "Nia Rees saw a list of 52 members, Leeds Crown Court",
  )
  const [today, wall] = ["today.see", "wall.see"] as const
  expect(line({ act: today, people: 1, detail: { line: "not_arrived" } })).toBe(
    "Nia Rees saw Today’s list “Papers not arrived” (one member)",
  )
  const narrowed = { pledge: "will_post", rep: rhys, contact: "never", grade: "B3" }
  expect(line({ act: wall, people: 12, subjectId: court, detail: narrowed })).toBe(
    "Nia Rees saw the wall chart of Leeds Crown Court (12 members, narrowed to rep: Rhys Evans, grade: B3, pledge: will post, last contact: nobody has tried)",
  )
  expect(line({ act: wall, people: 12, subjectId: court, detail: { rep: "none" } })).toContain(
    "rep: none yet)",
  )
  expect(line({ act: "search.see", people: 3 })).toBe("Nia Rees searched the members, and saw 3 members")
  expect(line({ act: "gap.see", people: 45, detail: { gap: "rep" } })).toBe(
    "Nia Rees saw which workplaces have no rep (45 members there)",
  )
  expect(line({ act: "moves.see", people: 9, detail: { importId: court } })).toBe(
    "Nia Rees saw whom a roll not loaded yet would change, or cannot take (9 members)",
  )
  expect(line({ act: "moves.see", people: 9 })).toBe("Nia Rees saw who moved on or off the roll (9 members)")
  expect(line({ act: "roll.move", subjectId: rhys, detail: { kind: "left" } })).toBe(
    "Nia Rees took Rhys Evans off the roll",
  )
  expect(
    line({ act: "account.change_role", subjectId: rhys, detail: { from: "rep", to: "secretary" } }),
  ).toBe("Nia Rees made Rhys Evans a branch secretary")
})

test("a list is called what the ballot’s members were asked, by how they vote", () => {
  const today = { act: "today.see", people: 3 } as const
  const wall = { act: "wall.see", people: 3, subjectId: court } as const
  const gap = { act: "gap.see", people: 3, detail: { gap: "address" } } as const
  for (const method of ["electronic", "workplace"] as const) {
    for (const detail of memberLines)
      expect(line({ ...today, method, detail: { line: detail } })).not.toMatch(/paper|post/i)
    for (const pledge of wallStates)
      expect(line({ ...wall, method, detail: { pledge } })).not.toMatch(/paper|post/i)
    expect(line({ ...gap, method })).not.toMatch(/paper|post/i)
  }
  expect(line({ ...today, method: "electronic", detail: { line: "not_arrived" } })).toBe(
    "Nia Rees saw Today’s list “No link yet” (3 members)",
  )
  expect(line({ ...wall, method: "workplace", detail: { pledge: "posted" } })).toBe(
    "Nia Rees saw the wall chart of Leeds Crown Court (3 members, narrowed to pledge: says they voted)",
  )
  expect(line({ ...gap, method: "post" })).toContain("no address known to post a paper to")
})

test("what a rep was given is said: workplaces, members by name, both, or to stand in for somebody", () => {
  const given = (detail: object) => line({ act: "reach.give", subjectId: rhys, detail: { ...detail } })
  const ended = (detail: object) => line({ act: "reach.end", subjectId: rhys, detail: { ...detail } })
  expect(given({ memberIds: [nia] })).toBe("Nia Rees gave Rhys Evans Nia Rees by name")
  expect(given({ workplaceIds: [court, court], memberIds: [nia] })).toBe(
    "Nia Rees gave Rhys Evans Leeds Crown Court; Leeds Crown Court; Nia Rees by name",
  )
  expect(ended({ workplaceIds: [], memberIds: [nia] })).toBe("Nia Rees took from Rhys Evans Nia Rees by name")
  expect(ended({ memberIds: [randomUUID()] })).toBe("Nia Rees took from Rhys Evans a place or a member")
  expect(ended({ standsInFor: nia })).toBe("Nia Rees had Rhys Evans stand in no longer for Nia Rees")
})

test("members seen because a rep was given them are said to be that rep’s", () => {
  const given = { act: "search.see", people: 2, detail: { given: true } } as const
  expect(line({ ...given, subjectId: rhys })).toBe(
    "Nia Rees saw whom Rhys Evans has been given by name (2 members)",
  )
  expect(line({ ...given, subjectId: randomUUID() })).toBe(
    "Nia Rees saw whom somebody has been given by name (2 members)",
  )
})

test("who is out of reach or erased is not named", () => {
  expect(line({ act: "contact.log", accountId: randomUUID(), subjectId: randomUUID() })).toBe(
    "Somebody outside the branch logged a contact with a member",
  )
  expect(line({ act: "contact.log", isErased: true })).toBe(
    "Nia Rees logged a contact with a member since erased",
  )
  expect(
    line({ act: "account.invite", accountId: null, subjectId: rhys, detail: { role: "organiser" } }),
  ).toBe("The command line invited Rhys Evans as a national organiser")
})

test("all that may have a name is looked up, and no word is taken for one", () => {
  const detail = { workplaceIds: [court, null], standsInFor: rhys, purpose: "nothing", branchId: "" }
  expect(idsIn(row({ act: "reach.give", detail })).sort()).toEqual([nia, court, rhys].sort())
})

test("kinds are what somebody would look under, and none but the frequent acts leave the index of rare ones", () => {
  expect(kindOf("roll.merge")).toBe("imported")
  expect(kindOf("roll.move")).toBe("changed")
  expect(kindOf("roll.export_refused")).toBe("took_away")
  expect(kindOf("canvass.print")).toBe("took_away")
  expect(kindOf("reach.lend")).toBe("people")
  for (const act of frequentActs) expect(["saw", "changed"]).toContain(kindOf(act))
})

test("an address that asks for nonsense asks for nothing", () => {
  const asked = {
    kind: "all",
    who: "me",
    from: "2026-02-30",
    to: "2026-11-23",
    about: ["a", "b"],
    branch: court,
  }
  const nothing = { kind: "", who: "", about: "", ballot: "", from: "" }
  expect(readFilter(asked)).toEqual({ ...nothing, to: "2026-11-23", branch: court })
})

test("each fault is a sentence", () => {
  const faults = ["changed", "emptied", "missing", "broken", "seals missing", "put in later", "unsealed"]
  for (const fault of faults)
    for (const acts of ["1", "12"])
      expect(faultInWords({ fault, act_id: "7", seal_id: 3, acts })).toMatch(/^(?:[A-Z]|12 ).*[^.]\.$/)
})
