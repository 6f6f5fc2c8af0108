/** What was typed into a form, by field; a field sent more than once is a list. */
export type Typed = Record<string, string | string[]>

/** What a form is given back when it could not be saved: why, and all that was typed. */
export type FormState = { refused?: string; problems?: Record<string, string>; typed?: Typed }
