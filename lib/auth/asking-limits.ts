/** How many codes may be asked for within an hour: for one address, and from one network. */
export function askingLimits(isDemo: boolean) {
  // The demo's few addresses are everybody's, and its mail goes nowhere.
  return isDemo ? { perAddress: 500, perNetwork: 2000 } : { perAddress: 5, perNetwork: 30 }
}

export type AskingLimits = ReturnType<typeof askingLimits>
