/** After a form: on to another page, by a plain reading of it. */
export const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } })
