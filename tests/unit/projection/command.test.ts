import { spawnSync } from "node:child_process"
import { expect, test } from "@playwright/test"
import { exampleBallot, total } from "./example"

function command(args: string[], input = "") {
  const options = ["--conditions=react-server", "--import", "tsx", "scripts/project.ts", ...args]
  return spawnSync(process.execPath, options, { input, encoding: "utf8" })
}

test("the command writes a projection in the documented shape", () => {
  const { status, stdout } = command(["-"], JSON.stringify(exampleBallot({ counts: [total(420)] })))
  expect(status).toBe(0)
  const projection = JSON.parse(stdout)
  expect(Object.keys(projection)).toEqual(["entitled", "castNeeded", "whole", "units", "restsOn", "warnings"])
  expect(Object.keys(projection.whole)).toEqual(["mean", "sd", "quantiles", "chance"])
  expect(Object.keys(projection.whole.quantiles)).toEqual([
    "0.05",
    "0.1",
    "0.25",
    "0.5",
    "0.75",
    "0.9",
    "0.95",
  ])
  expect(Object.keys(projection.units[0])).toEqual(["id", "mean", "quantiles", "chance", "worth"])
})

test("bad input names its field in one line and exits 2", () => {
  const ballot = exampleBallot({ counts: [total(9999)] })
  const refused = command(["-"], JSON.stringify(ballot))
  expect(refused.status).toBe(2)
  expect(refused.stderr).toBe("counts[0].cast: 9999 papers, but 1255 are entitled\n")
  expect(command(["-"], "{").status).toBe(2)
  expect(command([]).stderr).toContain("--help")
})
