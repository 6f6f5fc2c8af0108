/** What a join code is made of: no vowels, so that it spells nothing, and nothing that two people read two ways. */
export const joinLetters = "23456789CDFHJKMNPQRTVWX"

export const joinCodeLength = 8

/** As it is shown, to be read across a room: "ABCD-EFGH". */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** As it was meant, however it was typed: small letters, spaces, any dash. */
export function meantCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\u2010-\u2015_.-]/g, "")
}
