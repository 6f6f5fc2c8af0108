import { sql } from "drizzle-orm"
import { foundMembers } from "@/lib/members/find-queries"
import { codeOf } from "@/tests/domain/reach/probe"
import { build, type Cast, expect, owner, person, test } from "@/tests/support/cast"
import { listedTwice, merged } from "@/tests/support/duplicates"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const looked = async (as: As, who: { id: string }, typed: string) => {
  const { members } = await as(who, (tx) => foundMembers(tx, typed, { page: 1 }))
  return members.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
}

/** People whose names nobody else in the database has, so that a search of the whole union finds these alone. */
async function folk({ office, run }: Cast) {
  const tag = run.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "").slice(0, 6)
  const people = [
    person(office, "Siân", `Morgan${tag}`, { phone: "+447700912345", email: `sian.${run}@example.org` }),
    person(office, "Dónal", `O’Brien${tag}`),
    person(office, "Mary Jane", `Smith-${tag}jones`),
    person(office, "Łukasz", `Wójcik${tag}`),
  ]
  await build.addMembers(people)
  return { tag, people }
}

test("spelling, accents, apostrophes, hyphens, order and endings make no difference", async ({
  cast,
  as,
}) => {
  const { tag } = await folk(cast)
  for (const who of [cast.people.secretary, cast.people.organiser]) {
    const look = (typed: string) => looked(as, who, typed)
    for (const typed of [`Siân Morgan${tag}`, `morgan${tag}, SIAN`, `Sian Morgen${tag}`, `Sain morgn${tag}`])
      expect((await look(typed))[0], typed).toBe(`Siân Morgan${tag}`)
    for (const typed of [`obrien${tag}`, `O'Brien${tag} donal`, `O’BRIEN${tag}`])
      expect((await look(typed))[0], typed).toBe(`Dónal O’Brien${tag}`)
    for (const typed of [`jane ${tag}jones`, `smith ${tag}jo`, `Mary-Jane Smith ${tag}jones`])
      expect((await look(typed))[0], typed).toBe(`Mary Jane Smith-${tag}jones`)
    expect((await look(`lukasz wojcik${tag}`))[0]).toBe(`Łukasz Wójcik${tag}`)
    expect(await look(`Zebedee Morgan${tag}`)).toEqual([])
  }
})

test("a number comes first, a phone is found however written or by its end, and an email by its beginning", async ({
  cast,
  as,
}) => {
  const { tag, people } = await folk(cast)
  const [sian] = people
  const { secretary } = cast.people
  expect(await looked(as, secretary, ` ${sian?.number.toUpperCase()} `)).toEqual([`Siân Morgan${tag}`])
  for (const typed of ["07700 912345", "+44 7700 912 345", "912345"])
    expect(await looked(as, secretary, typed), typed).toEqual([`Siân Morgan${tag}`])
  expect(await looked(as, secretary, `SIAN.${cast.run}@`)).toEqual([`Siân Morgan${tag}`])
})

test("a workplace finds whoever is there, alone or with a name, misspelt or not", async ({ cast, as }) => {
  const { secretary } = cast.people
  const bethan = "Bethan Rowlands"
  expect(await looked(as, secretary, "wrexham")).toEqual(["Tom Ashworth", bethan])
  expect(await looked(as, secretary, "beth wrexam")).toEqual([bethan])
  expect(await looked(as, secretary, "mold bethan")).toEqual([])
})

test("nobody finds who is out of reach, and a rep nobody at all", async ({ cast, as }) => {
  const { farMember, bethan } = cast.members
  expect(await looked(as, cast.people.secretary, farMember.number)).toEqual([])
  expect(await looked(as, cast.people.organiser, farMember.number)).toEqual(["Jory Tregenza"])
  const refused = await looked(as, cast.people.rep, bethan.number).catch(codeOf)
  expect(refused).toBe("42501")
})

test("a number merged away is found by that number alone, with who was kept", async ({ cast, as }) => {
  const { bethan } = cast.members
  const twin = await listedTwice(cast, cast.office)
  const { secretary } = cast.people
  expect(await looked(as, secretary, "Bethan Rowlands")).toHaveLength(2)
  await merged(secretary, bethan, twin)
  expect(await looked(as, secretary, "Bethan Rowlands")).toHaveLength(1)
  const { members } = await as(secretary, (tx) => foundMembers(tx, twin.number, { page: 1 }))
  expect(members).toMatchObject([{ id: twin.id, keptId: bethan.id, keptName: "Bethan Rowlands" }])
})

test("fifty to a page, each once, and it is said whether there are more", async ({ cast, as }) => {
  const many = Array.from({ length: 70 }, (_, n) => person(cast.office, `Ann${n % 7}`, "Parry"))
  await build.addMembers(many)
  const page = (at: number) => as(cast.people.secretary, (tx) => foundMembers(tx, "pary", { page: at }))
  const [first, second] = [await page(1), await page(2)]
  expect([first.members.length, first.hasMore, second.members.length, second.hasMore]).toEqual([
    50,
    true,
    20,
    false,
  ])
  expect(new Set([...first.members, ...second.members].map(({ id }) => id)).size).toBe(70)
  expect((await page(3)).members).toEqual([])
})

test("what was typed is never run, whatever it holds", async ({ cast, as }) => {
  for (const typed of ["'); drop table members; --", "%", "\\", "$1", "{a,b}", '"', "@", "+", "''''", "🗳"])
    expect(Array.isArray(await looked(as, cast.people.secretary, typed)), typed).toBe(true)
  expect((await owner.execute(sql`select from members limit 1`)).count).toBe(1)
})
