// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unheard = /[\0\x1f]/g

/** Text without the two characters that cannot be kept: the database refuses one, the other stands between kept cells. */
export const readable = (text: string) => (text.search(unheard) < 0 ? text : text.replace(unheard, "\ufffd"))
