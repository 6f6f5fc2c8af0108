import "server-only"
import { sql } from "drizzle-orm"
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import type { Actor } from "@/lib/accounts/terms"
import { atOnce } from "./at-once"
import { caughtUpWith } from "./caught-up"
import { prepared } from "./prepared"
import * as schema from "./schema"

export type Tx = Parameters<Parameters<PostgresJsDatabase<typeof schema>["transaction"]>[0]>[0]

type Pool = PostgresJsDatabase<typeof schema>

// Kept across reloads in development, where this module is evaluated again and again.
declare global {
  var turnoutPool: Pool | undefined
  var turnoutReplica: { url: string; pool: Pool } | undefined
}

function pool(): Pool {
  const url = process.env.APP_POOLER_URL || process.env.APP_DATABASE_URL
  if (!url) throw new Error("APP_DATABASE_URL is not set: start the app with npm start")
  globalThis.turnoutPool ??= open(url, 10)
  return globalThis.turnoutPool
}

function replica(): Pool | undefined {
  const url = process.env.APP_REPLICA_URL
  if (!url) return undefined
  if (globalThis.turnoutReplica?.url !== url) globalThis.turnoutReplica = { url, pool: open(url, 4) }
  return globalThis.turnoutReplica.pool
}

function open(url: string, max: number): Pool {
  const options = { max, connect_timeout: 5, onnotice: () => {}, socket: atOnce() }
  const client = prepared(postgres(url, options))
  return drizzle({ client, schema, casing: "snake_case" })
}

/**
 * The only door to the database for anything a person asked for: one transaction in which row-level security
 * shows what `actor` reaches and nothing else.
 */
export function withReach<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inRole(`app_${actor.role}`, actor.accountId, work)
}

/**
 * The same door for one long reading that writes nothing: by way of the replica, so that those at work on the primary have
 * it to themselves, as soon as all that was committed by now is there too; else like any other.
 */
export async function withReachAside<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const aside = replica()
  const isThere = aside && (await caughtUpWith(pool(), aside))
  return inRole(`app_${actor.role}`, actor.accountId, work, isThere ? aside : pool())
}

/** The door for signing in, when nobody is acting yet: accounts, codes and sessions, and nothing about members. */
export function withSignIn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inRole("app_sign_in", "", work)
}

/** The door for the model, which acts for nobody: grouped counts of every branch, and no member. */
export function withProjection<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inRole("app_projection", "", work)
}

/** The door for anyone with a ballot’s public address: what the union has put up, and nothing else. */
export function withVisitor<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inRole("app_visitor", "", work)
}

/** The door for what happens by itself on its day. */
export function withJobs<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inRole("app_jobs", "", work)
}

function inRole<T>(role: string, accountId: string, work: (tx: Tx) => Promise<T>, by = pool()) {
  return by.transaction(async (tx) => {
    const acts = sql`select set_config('app.account_id', ${accountId}, true), set_config('role', ${role}, true)`
    // Not waited for: what is asked next stands behind it on the same line, and fails where it fails.
    const acting = tx.execute(acts).then(() => {})
    const [done] = await Promise.all([work(tx), acting])
    return done
  })
}

/** The door for one question in which nobody acts yet: what the login role may ask is a few functions, and no table. */
export function withoutActing<T>(ask: (db: Pick<Tx, "execute">) => Promise<T>): Promise<T> {
  return ask(pool())
}

/** The newest migration applied, as its folder names it. Rejects when the database is away. */
export async function schemaVersion(): Promise<string> {
  const [row] = await withoutActing((db) =>
    db.execute<{ version: string }>(sql`select schema_version() as version`),
  )
  return row?.version ?? "none"
}
