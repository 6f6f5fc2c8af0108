import { spawn } from "node:child_process"
import { once } from "node:events"
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import postgres from "postgres"
import { freePort } from "@/scripts/ports.mjs"

/** It refuses root, so that root starts it as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

export function poolerHere(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"]
  return folders.map((folder) => join(folder, "pgbouncer")).find((file) => existsSync(file))
}

/** A pooler before the database of that address, which hands a connection out for one transaction. */
export async function startPooler(file: string, appUrl: string) {
  const [given, port] = [new URL(appUrl), await freePort()]
  const folder = mkdtempSync(join(tmpdir(), "turnout-pooler-"))
  const keep = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 })
    if (nobody.uid) chownSync(join(folder, name), nobody.uid, nobody.gid)
    return join(folder, name)
  }
  if (nobody.uid) chownSync(folder, nobody.uid, nobody.gid)
  const users = keep("users", `"${given.username}" "${given.password}"\n`)
  const settings = keep(
    "settings",
    `[databases]\n* = host=${given.hostname} port=${given.port}\n[pgbouncer]\nlisten_addr = 127.0.0.1\n` +
      `listen_port = ${port}\nunix_socket_dir =\nauth_type = scram-sha-256\nauth_file = ${users}\n` +
      `stats_users = ${given.username}\npool_mode = transaction\ndefault_pool_size = 10\nmax_client_conn = 1000\n`,
  )
  const child = spawn(file, ["-q", settings], { ...nobody, stdio: "ignore" })
  const kill = () => void child.kill("SIGKILL")
  process.once("exit", kill)
  const url = Object.assign(new URL(appUrl), { port: String(port) }).href
  const console = postgres(Object.assign(new URL(url), { pathname: "/pgbouncer" }).href, {
    ...{ max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} },
  })
  await sleep(500)

  /** How many transactions have gone through it. */
  async function passed(): Promise<number> {
    const rows = await console.unsafe<{ total_xact_count: string }[]>("show stats").simple()
    return rows.reduce((sum, { total_xact_count }) => sum + Number(total_xact_count), 0)
  }

  async function stop() {
    await console.end({ timeout: 1 })
    process.off("exit", kill)
    const gone = once(child, "exit")
    kill()
    await gone
    rmSync(folder, { recursive: true })
  }

  const pooled = new URL(url)
  pooled.searchParams.set("prepare", "false")
  return { url: pooled.href, passed, stop }
}
