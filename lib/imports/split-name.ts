const titles = /^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|sir|dame|cllr|councillor)\.?$/i
const particles =
  /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|st\.?|ap|ab|ferch|bin|bint|ibn|al|el|mac|ní|ó|ten|ter)$/i

/** One name in one cell, as "Rowlands, Bethan" or "Ms Bethan Mai Rowlands", in the two parts a list is sorted by. */
export function splitName(name: string): { firstName: string; lastName: string } {
  const [last = "", ...rest] = name.split(",").map((part) => part.trim())
  if (rest.length > 0) return { firstName: untitled(rest.join(" ")).join(" "), lastName: last }
  const words = untitled(name)
  let from = Math.max(0, words.length - 1)
  while (from > 1 && particles.test(words[from - 1] ?? "")) from--
  return { firstName: words.slice(0, from).join(" "), lastName: words.slice(from).join(" ") }
}

function untitled(name: string) {
  const words = name.split(/\s+/).filter(Boolean)
  return words.length > 1 && titles.test(words[0] ?? "") ? words.slice(1) : words
}
