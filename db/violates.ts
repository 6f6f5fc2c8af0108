import postgres from "postgres"

/** Whether a write failed because it broke the constraint named, so that a person can be told which of their answers to change. */
export function violates(error: unknown, constraint: string): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return cause instanceof postgres.PostgresError && cause.constraint_name === constraint
}
