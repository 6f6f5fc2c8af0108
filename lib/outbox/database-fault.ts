import postgres from "postgres"

/**
 * A fault in words that hold nothing of what was sent, and whether what was sent is to blame: values the database
 * cannot take, or that break its rules, will not do better another time.
 */
export function databaseFault(error: unknown): { said: string; isOfData: boolean } {
  const cause = error instanceof Error && error.cause ? error.cause : error
  if (cause instanceof postgres.PostgresError) {
    const { code, constraint_name } = cause
    return { said: [code, constraint_name].filter(Boolean).join(" "), isOfData: /^2[23]/.test(code) }
  }
  const said = cause instanceof Error ? `${cause.name} ${codeOf(cause)}`.trim() : typeof cause
  return { said, isOfData: false }
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : ""
}
