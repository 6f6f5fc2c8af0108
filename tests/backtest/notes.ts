export const notes = ""
