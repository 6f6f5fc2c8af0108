/** The details of a member that a merge fills in where the one kept has none. */
export const filled = ["phone", "email", "grade", "hasUsableAddress"] as const
export type Filled = (typeof filled)[number]

/** How long a merge may be undone, in hours. */
export const undoHours = 24

/** Longest name, number, grade and email that may be typed. */
export const longest = { name: 80, number: 40, grade: 80, email: 254, phone: 40 } as const
