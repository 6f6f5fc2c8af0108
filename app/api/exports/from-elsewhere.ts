/** Whether a request was made by somebody else’s page: no list is taken away from there. */
export function isFromElsewhere({ headers }: Request): boolean {
  return !["same-origin", null].includes(headers.get("sec-fetch-site"))
}
