import { type Column, type Mapping, repeatable } from "./terms"

/** Best guess at what each column is, from its heading; each of ours is given to the most telling one. */
export function guessColumns(headings: readonly string[]): Mapping {
  const guesses = headings.map(guessHeading)
  const best = new Map<Column, number>()
  for (const guess of guesses)
    if (guess) best.set(guess.column, Math.min(guess.rank, best.get(guess.column) ?? guess.rank))
  const given = new Set<Column>()
  const mapping = guesses.map((guess) => {
    if (!guess || guess.rank !== best.get(guess.column)) return null
    if (given.has(guess.column) && !repeatable.includes(guess.column)) return null
    given.add(guess.column)
    return guess.column
  })
  // A whole name beside both its parts adds nothing.
  const parts = given.has("first_name") && given.has("last_name")
  return mapping.map((column) => (column === "full_name" && parts ? null : column))
}

/** Home addresses, dates of birth, money and votes: what such cells say is dropped as the file is read. */
export function isNeverTaken(heading: string): boolean {
  const words = wordsOf(heading)
  if (/\bvot(e|es|ed|ing)\b|\bintention\b/.test(words)) return true
  if (/\b(work|workplace|office|site|employer|email|e mail)\b/.test(words)) return false
  return home.test(words) || personal.test(words)
}

/** Of a home address one thing is taken: whether there is one. What it says is dropped with the rest. */
export function isHomeAddress(heading: string): boolean {
  const words = wordsOf(heading)
  return isNeverTaken(heading) && home.test(words) && !personal.test(words) && !aboutIt.test(words)
}

const home = /\b(address|addr|add|postcode|post code|postal|zip|street|town|city|county)\b/
const aboutIt = /\b(vot\w*|intention|type|status|flag|valid\w*|date|updated|since|source)\b/
const personal =
  /\b(dob|birth|born|age|ni|nino|national insurance|bank|sort code|account|iban|subs?|subscriptions?|salary|pay(?! (grade|band))|gender|sex|pronouns|ethnic\w*|race|disab\w*|religi\w*|sexual\w*|orientation|nationality)\b/

export function guessHeading(heading: string): { column: Column; rank: number } | null {
  if (isHomeAddress(heading)) return { column: "address", rank: 0 }
  if (isNeverTaken(heading)) return null
  const words = wordsOf(heading)
  for (const [column, ...patterns] of known) {
    const rank = patterns.findIndex((pattern) => pattern.test(words))
    if (rank >= 0) return { column, rank }
  }
  return null
}

/** In the order tried; inside each, the most telling first: a member's own phone and email before the employer's. */
const known: [Column, ...RegExp[]][] = [
  ["email", /^(home |personal |private |primary |preferred )?e ?mail( address)?( 1)?$/, /\be ?mail\b/],
  ["mobile", /^(?!.*\b(work|office|business)\b).*\b(mob|mobile|cell)\b/, /\b(mob|mobile|cell)\b/],
  [
    "number",
    /^(mem(ber(ship)?)?|union) ?(no|num|number|nr|id|ref|reference)$/,
    /^(mem(ber(ship)?)?|union)\b.*\b(no|num|number|id|ref)$/,
    /^(no|number|id|ref|reference|(contact|person) (id|no|number)|urn)$/,
  ],
  ["known_as", /^(known as|preferred( first| fore)? ?name|likes to be called|nickname)$/],
  ["first_name", /^(first|fore|given|christian) ?names?( 1)?$/, /^(members? )?(first|fore|given) ?names?\b/],
  ["last_name", /^(last|sur|family|second) ?name$/, /^(members? )?(last|sur|family) ?name\b/],
  ["full_name", /^(full|member|members|contact|display|whole) ?name$/, /^name$/, /^member$/],
  [
    "branch",
    /^branch( name| title| description)?$/,
    /\bbranch\b(?!.*\b(no|code|id|number|sec\w*|officer)\b)/,
    /^local association( name)?$/,
    /^(region|district|area|division)( name)?$/,
  ],
  [
    "employer",
    /^(current )?employer( name)?$/,
    /^(institution|organisation|organization|company|trust|authority)( name)?$/,
    /\bemployer\b(?!.*\b(no|code|id|number|post ?code|address)\b)/,
  ],
  [
    "workplace",
    /^(main |primary )?work ?place( name)?$/,
    /^(work|job) ?(location|site|base|unit)( name)?( 1)?$/,
    /^(place of work|location|site|office|base|building|school|department)( name)?$/,
    /\b(work ?place|work location|place of work|work address)\b(?!.*\b(no|code|id|number|post ?code)\b)/,
  ],
  ["grade", /^(job |pay )?(grade|band)( name)?$/, /^(job title|job role|occupation|role|post|position)$/],
  [
    "phone",
    /^(?!.*\b(work|office|business)\b).*\b(tel|telephone|phone|landline)\b/,
    /\b(tel|telephone|phone)\b/,
  ],
]

/** "MemNo", "MEM_NO" and "Mem. No." all read "mem no". */
export function wordsOf(heading: string) {
  return heading
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
}
