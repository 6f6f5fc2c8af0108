import { defineConfig } from "@playwright/test"
import { chromiumArgs } from "./tests/support/chromium-args"

export default defineConfig({
  testDir: "tests",
  testMatch: "**/*.test.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: "test-results",
  reporter: [[process.env.CI ? "dot" : "list"], ["./scripts/test-reporter.mjs"]],
  use: {
    actionTimeout: 45_000, // What is not there to be tapped by then will not come.
    baseURL: process.env.BASE_URL,
    serviceWorkers: "block", // Only tests of the phone let it answer for the server.
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: chromiumArgs,
    },
  },
  projects: ["unit", "domain", "pages"].map((name) => ({ name, testDir: `tests/${name}` })),
})
