/** "1,198" */
export function said(count: number): string {
  return count.toLocaleString("en-GB")
}

/** "1 vote", "1,198 votes" */
export function saidVotes(count: number): string {
  return `${said(count)} ${count === 1 ? "vote" : "votes"}`
}
