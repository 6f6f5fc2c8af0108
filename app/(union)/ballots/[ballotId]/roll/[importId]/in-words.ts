/** "6,102" */
export const count = (number: number) => number.toLocaleString("en-GB")

/** "1 member", "6,102 members" */
export const people = (number: number) => `${count(number)} ${number === 1 ? "member" : "members"}`
