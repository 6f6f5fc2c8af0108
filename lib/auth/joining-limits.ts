/** How many codes that open nothing one network may type within an hour, and how many mails go to those with one that does. */
export function joiningLimits() {
  // A whole meeting sits behind one network; a code is one of some eighty thousand million.
  return { wrongPerNetwork: 100, perAddress: 5, perNetwork: 300 }
}

export type JoiningLimits = ReturnType<typeof joiningLimits>
