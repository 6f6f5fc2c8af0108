type Findable = { firstName: string; lastName: string; workplace: string }

/** Those whose name or workplace holds every word looked for, however it is spelt with accents or capitals. */
export function findIn<Member extends Findable>(members: readonly Member[], words: string): Member[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return members.filter((member) => {
    const text = plain(`${member.firstName} ${member.lastName} ${member.workplace}`)
    return wanted.every((word) => text.includes(word))
  })
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[’']/g, "")
    .toLowerCase()
}
