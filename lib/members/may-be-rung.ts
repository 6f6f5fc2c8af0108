export const typeTheNumber = "Type the number."

/** What is said of a number that cannot be rung, wherever that is found out. */
export const cannotBeRung =
  "That is not a number that can be rung. Write it like 07700 900123, or with + and the country first."

/**
 * Whether a number as somebody types it has the shape of one, for a phone that cannot ask the server. It refuses nothing
 * that the server takes, and nearly all that it does not.
 */
export function mayBeRung(typed: string): boolean {
  const [, foreign, written = "", after = ""] =
    /^[^\p{L}\p{Nd}+*#]*(\+|0[^\p{L}\p{Nd}]*0)?([^\p{L};#~]*)(.*)$/su.exec(typed.normalize("NFKC")) ?? []
  const digits = written.replace(/[^\p{Nd}]/gu, "")
  // A tilde may part a number or begin an extension: the server looks.
  if (/\d.*~/s.test(typed)) return true
  // Whatever follows must be an extension, which ends in its number.
  if (/\p{L}[^\p{Nd}]*$/u.test(after)) return false
  if (foreign && !digits.startsWith("44")) return digits.length >= 6 && digits.length <= 17
  return isBritish(digits) || isBritish(digits.replace(/^44/, ""))
}

function isBritish(digits: string) {
  const { length } = digits.replace(/^0/, "")
  return length === 10 || ((length === 9 || length === 7) && !/^0?7/.test(digits))
}
