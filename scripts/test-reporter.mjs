import { writeFileSync } from "node:fs"

/** Leaves the counts where `npm test` finds them for its closing line. */
export default class CountReporter {
  passed = 0
  failed = 0

  onBegin(_config, suite) {
    this.suite = suite
  }

  // Outside any test: a file that does not load, for example.
  onError() {
    this.failed++
  }

  onEnd() {
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome()
      if (outcome === "expected" || outcome === "flaky") this.passed++
      if (outcome === "unexpected" || hasNotRun(test)) this.failed++
    }
    if (process.env.TEST_COUNTS)
      writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed: this.passed, failed: this.failed }))
  }

  printsToStdio() {
    return false
  }
}

/** Skipped by an interruption, not by its author. */
function hasNotRun(test) {
  return test.expectedStatus !== "skipped" && test.outcome() === "skipped" && test.results.length === 0
}
