/** Does `work` at once when asked, and then at most once in each `gap`: what was asked for meanwhile is done at its end. */
export function atMostOnceIn(gap: number, work: () => void) {
  let rest: NodeJS.Timeout | undefined
  let isAskedAgain = false

  function ask() {
    if (rest) isAskedAgain = true
    else doNow()
  }

  function doNow() {
    isAskedAgain = false
    rest = setTimeout(() => {
      rest = undefined
      if (isAskedAgain) doNow()
    }, gap)
    work()
  }

  return { ask, stop: () => clearTimeout(rest) }
}
