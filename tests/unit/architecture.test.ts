import { expect, test } from "@playwright/test"
import { importsOf, inFolder, type Source, sources, typescript } from "@/tests/support/source"

/** The pages and route handlers that anyone may open, signed in or not. */
const publicRoutes = [
  "app/page.tsx",
  "app/sign-in/page.tsx",
  "app/join/page.tsx",
  "app/join/who/page.tsx",
  "app/sign-in/code/page.tsx",
  "app/mailbox/page.tsx",
  "app/api/calendar/[key]/route.ts",
  "app/api/health/route.ts",
  "app/api/passkeys/use/route.ts",
  "app/digest/[token]/route.ts",
  "app/results/[slug]/route.ts",
  "app/results/[slug]/figures.csv/route.ts",
]

/** Where nobody acts yet. */
const doors = ["app/sign-in/actions.ts", "app/join/actions.ts"]

/** The one verb that leaves no trace of who used it and when: a reason for not voting is tied to nobody. */
const leavesNoTrace = "lib/reasons/count-reason.ts"

/** The one verb whose audit row the database writes, since its day also comes when nobody is acting. */
const recordsInDatabase = "lib/closing/erase-ballot.ts"

/** The one place that makes an actor, by the one cast there is. */
const makesActors = "lib/auth/actor-of.ts"

const house = ["app", "components", "db", "lib"]

const breaches = (files: readonly Source[], isBreach: (file: Source) => unknown) =>
  files.filter(isBreach).map(({ path }) => path)

const lawless = (folder: string, mayImport: (imported: string, path: string) => boolean) =>
  inFolder(folder).flatMap((file) =>
    importsOf(file)
      .filter((imported) => /^(app|components|db|lib|scripts|tests|next|react)(\/|$)/.test(imported))
      .filter((imported) => !mayImport(imported, file.path))
      .map((imported) => `${file.path} imports ${imported}`),
  )

const isTerms = (imported: string) => /^lib\/[a-z-]+\/terms$/.test(imported)
const within = (imported: string, ...folders: string[]) =>
  folders.some((folder) => imported === folder || imported.startsWith(`${folder}/`))

test("app imports components and lib, and goes to the database by its door alone", () => {
  expect(
    lawless("app", (name) => name === "db" || within(name, "app", "components", "lib", "next", "react")),
  ).toEqual([])
})

test("components import components and terms", () => {
  expect(
    lawless("components", (name) => isTerms(name) || within(name, "components", "next", "react")),
  ).toEqual([])
})

test("lib imports lib and the database, never with the owner’s eyes; Next is for lib/auth alone", () => {
  const doorsOfTheOwner = ["db/owner", "db/builder", "db/demo", "db/bring-up-to-date", "db/migrate"]
  const mayImport = (name: string, path: string) =>
    within(name, "next", "react")
      ? within(path, "lib/auth")
      : within(name, "lib", "db") && !within(name, ...doorsOfTheOwner)
  expect(lawless("lib", mayImport)).toEqual([])
})

test("db imports db and terms", () => {
  expect(lawless("db", (name) => isTerms(name) || within(name, "db"))).toEqual([])
})

test("terms import nothing but other terms", () => {
  const terms = inFolder("lib").filter(({ path }) => path.endsWith("/terms.ts"))
  expect(terms.length).toBeGreaterThan(5)
  expect(breaches(terms, (file) => importsOf(file).some((name) => !isTerms(name)))).toEqual([])
})

test("nothing is passed on: no barrels, save the schema’s", () => {
  const isBarrel = ({ path, text }: Source) =>
    /^export (type )?(\*|\{[^}]*\}) from /m.test(text) ||
    (/\/index\.tsx?$/.test(path) && path !== "db/index.ts")
  expect(breaches(inFolder(...house), isBarrel)).toEqual(["db/schema/index.ts"])
})

test("no file is longer than 200 lines, and the middle one in lib is short", () => {
  expect(breaches(sources, ({ lines }) => lines.length > 200)).toEqual([])
  const lengths = inFolder("lib")
    .map(({ lines }) => lines.length)
    .sort((one, other) => one - other)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(50)
})

test("names are kebab-case, and say what is inside: there are no drawers", () => {
  const drawer = /^(utils?|helpers?|common|types|shared|misc|services?|managers?|repositor(y|ies)|mappers?)$/
  const isMisnamed = ({ path }: Source) =>
    path.split("/").some((part) => {
      const name = part.replace(/(\.(test|config))?\.\w+$/, "").replace(/^[[(](\.\.\.)?|[\])]$/g, "")
      return drawer.test(name) || !/^([a-z0-9]+(-[a-z0-9]+)*|[a-z]+Id)$/.test(name)
    })
  expect(breaches(sources, isMisnamed)).toEqual([])
})

test("lib has one level of nouns", () => {
  expect(breaches(inFolder("lib"), ({ path }) => path.split("/").length > 3)).toEqual([])
})

test("every server action is made by the wrapper; only coming in has no actor", () => {
  const files = inFolder(...house).filter(({ text }) => text.includes('"use server"'))
  expect(files.length).toBeGreaterThan(2)
  const isUnwrapped = ({ path, text }: Source) => {
    const wrapper = doors.includes(path) ? "(action|doorAction)" : "action"
    const exported = text.match(/^export .*/gm) ?? []
    const atTheTop = text.startsWith('"use server"\n') && text.split('"use server"').length === 2
    return (
      !atTheTop ||
      exported.some(
        (line) => !new RegExp(`^export const \\w+ = ${wrapper}\\($`).test(line.replace(/\(.*/, "(")),
      )
    )
  }
  expect(breaches(files, isUnwrapped)).toEqual([])
  expect(
    breaches(inFolder(...house), ({ path, code }) => /\bdoorAction\(/.test(code) && !doors.includes(path)),
  ).toEqual([])
})

test("every verb leaves an audit row", () => {
  const access = sources.find(({ path }) => path === "lib/access.ts")
  const verbs = [...(access?.text.match(/const verbs = \{([\s\S]*?)\}/)?.[1] ?? "").matchAll(/(\w+):/g)]
  const names = verbs.map(([, verb = ""]) => verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  const files = inFolder("lib").filter(({ path }) => names.some((name) => path.endsWith(`/${name}.ts`)))
  expect(files.length).toBeGreaterThan(8)
  const records = ({ code }: Source) => /\brecordAct\(/.test(code)
  const recorders = inFolder("lib")
    .filter(records)
    .map(({ path }) => path.replace(/\.ts$/, ""))
  const handsOn = (file: Source) =>
    importsOf(file).some((name) => recorders.includes(name) && !name.startsWith("lib/audit/"))
  expect(breaches(files, (file) => !records(file) && !handsOn(file)).sort()).toEqual([
    recordsInDatabase,
    leavesNoTrace,
  ])
})

test("every page and route asks who is there, or is open to all", () => {
  const routes = inFolder("app").filter(({ path }) => /\/(page\.tsx|route\.ts)$/.test(path))
  const asks = /\b(requireActor|requireRep|requireSecretary|requireOrganiser|currentActor)\(/
  expect(breaches(routes, ({ path, code }) => !asks.test(code) && !publicRoutes.includes(path))).toEqual([])
  expect(publicRoutes.filter((path) => !routes.some((route) => route.path === path))).toEqual([])
})

test("roles are asked about in one file", () => {
  const asksAboutRoles = ({ path, text }: Source) =>
    path !== "lib/access.ts" && /\brole\s*[!=]==\s*"|"\s*[!=]==\s*[\w.]*\brole\b/.test(text)
  expect(breaches(inFolder("app", "components", "lib"), asksAboutRoles)).toEqual([])
})

test("no any, no as, no exclamation mark", () => {
  const cast = /\bas (?!const\b)(?:[A-Z{([]|readonly|string|number|boolean|unknown|never|any|typeof|keyof)/
  const isLoose = ({ code }: Source) =>
    /[:<|&,(]\s*any\b|\bas any\b/.test(code) || cast.test(code) || /[\w)\]]!(?=[.,;:)\]\s[]|$)/m.test(code)
  expect(breaches(typescript, isLoose)).toEqual([makesActors])
})

test("few components run in the browser, and each says why on its second line", () => {
  const tsx = typescript.filter(({ path }) => path.endsWith(".tsx"))
  const clients = tsx.filter(({ text }) => text.startsWith('"use client"'))
  expect(clients.length / tsx.length).toBeLessThan(0.15)
  expect(breaches(clients, ({ lines }) => !lines[1]?.startsWith("// "))).toEqual([])
  expect(
    breaches(
      tsx,
      ({ path, text }) => /"use client"/.test(text) && !clients.some((client) => client.path === path),
    ),
  ).toEqual([])
})
