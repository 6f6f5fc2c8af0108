import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { request } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import { freePort } from "@/scripts/ports.mjs"

/** A web process of the same build on a port of its own, to be killed and started again. */
export async function webProcess(more: Record<string, string> = {}) {
  const port = await freePort()
  let child: ChildProcess | undefined
  async function kill() {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, "exit")
    process.kill(-child.pid, "SIGKILL")
    await gone
  }
  async function start() {
    const { DATABASE_URL: _owner, HOSTNAME: _host, NODE_OPTIONS: _options, ...rest } = process.env
    const address = `http://localhost:${port}`
    const next = [
      "node_modules/next/dist/bin/next",
      "start",
      "--port",
      String(port),
      "--hostname",
      "127.0.0.1",
    ]
    child = spawn(process.execPath, ["--import", "./scripts/tether.mjs", ...next], {
      env: { ...rest, ...more, NODE_ENV: "production", AUTH_URL: address, PORT: String(port) },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      detached: true,
    })
    while (!(await answers(port))) await pause(50)
  }
  await start()
  return { address: `http://localhost:${port}`, start, kill }
}

function answers(port: number) {
  return new Promise<boolean>((said) => {
    request({ host: "127.0.0.1", port, path: "/api/health" }, (answer) => {
      answer.resume()
      said(answer.statusCode === 200)
    })
      .on("error", () => said(false))
      .end()
  })
}
