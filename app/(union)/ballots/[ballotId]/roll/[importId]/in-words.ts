import { inFigures } from "@/components/in-figures"

/** "1 member", "6,102 members" */
export const people = (number: number) => `${inFigures(number)} ${number === 1 ? "member" : "members"}`
