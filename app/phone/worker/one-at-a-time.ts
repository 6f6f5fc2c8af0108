/** Makes work that is never done twice at once: asked for meanwhile, it is done once more for all who asked. */
export function oneAtATime<Came>(work: () => Promise<Came>): () => Promise<Came> {
  let underWay: Promise<Came> | undefined
  let next: Promise<Came> | undefined
  return function ask(): Promise<Came> {
    if (!underWay) {
      underWay = work().finally(() => {
        underWay = undefined
      })
      return underWay
    }
    next ??= underWay
      .catch(() => {})
      .then(() => {
        next = undefined
        return ask()
      })
    return next
  }
}
