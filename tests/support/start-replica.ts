import { spawnSync } from "node:child_process"
import { appendFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type postgres from "postgres"
import { startPostgres } from "@/scripts/postgres.mjs"
import { isAlive } from "@/scripts/postgres-state.mjs"

const slot = "turnout_replica"

/** A second server that streams from the one there, begun as a copy of its folder: no program but the server is needed. */
export async function startReplica(sql: postgres.Sql, ownerUrl: string, folder: string) {
  const { hostname, port, username, password } = new URL(ownerUrl)
  rmSync(folder, { recursive: true, force: true })
  await sql`select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ${slot}`
  await sql`select pg_create_physical_replication_slot(${slot}, true)`
  // A backup is begun and ended in one session.
  const session = await sql.reserve()
  await session`select pg_backup_start('replica', true)`
  const [from] = await session<{ data_directory: string }[]>`show data_directory`
  const copied = spawnSync("cp", ["-a", from?.data_directory ?? "", folder])
  const [label] = await session<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`
  session.release()
  if (copied.status !== 0) throw new Error(`the server’s folder could not be copied: ${copied.stderr}`)
  for (const name of ["postmaster.pid", "postmaster.opts"]) rmSync(join(folder, name), { force: true })
  writeFileSync(join(folder, "backup_label"), label?.labelfile ?? "")
  writeFileSync(join(folder, "standby.signal"), "")
  appendFileSync(
    join(folder, "postgresql.auto.conf"),
    `\nprimary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n` +
      `primary_slot_name = '${slot}'\nhot_standby_feedback = on\n`,
  )
  writeFileSync(`${folder}-password`, password, { mode: 0o600 })
  const { pid, url } = await startPostgres(folder)
  const end = () => void (isAlive(pid) && process.kill(pid, "SIGINT"))
  process.once("exit", end)

  async function stop() {
    process.off("exit", end)
    end()
    while (isAlive(pid)) await sleep(50)
    await sql`select pg_drop_replication_slot(${slot})`
    rmSync(folder, { recursive: true })
  }

  const { pathname } = new URL(ownerUrl)
  const ownerAt = url(pathname.slice(1))
  return { ownerUrl: ownerAt, port: new URL(ownerAt).port, stop }
}
