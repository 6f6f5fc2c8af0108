import type { Random } from "./random"

/** What a simulated ballot is like. None of it is the model's own likelihood. */
export type Scenario = {
  /** Inverse of the share of final returns in: the window's share gone by when a share `v` is in. */
  arrival: (v: number) => number
  /** How strongly engagement makes a member easy to reach, and early. */
  selection: number
  earliness: number
  /** Share of reps who hear what they hope for. */
  optimism: number
  falseClaims: number
  falsePledges: number
  honesty: number
  /** Share of workplaces without a rep. */
  unrepped: number
  /** Share spoken to by the close, on average. */
  reach: number
  calm: number
}

export type ScenarioName =
  | "ordinary"
  | "optimistic reps"
  | "voters far easier to reach"
  | "no selection"
  | "front-loaded"
  | "late surge"
  | "few contacts"
  | "many contacts"

/** Papers come back by Kumaraswamy's distribution, which is not the model's family. */
export function kumaraswamy(a: number, b: number): (v: number) => number {
  return (v) => (1 - (1 - v) ** (1 / b)) ** (1 / a)
}

export function scenarioOf(name: ScenarioName, random: Random): Scenario {
  const ordinary: Scenario = {
    arrival: kumaraswamy(random.between(0.9, 1.7), random.between(1.2, 3)),
    selection: random.between(0.1, 0.7),
    earliness: random.between(0, 0.5),
    optimism: random.between(0, 0.3),
    falseClaims: random.between(0.02, 0.12),
    falsePledges: random.between(0.2, 0.5),
    honesty: random.between(0.88, 0.98),
    unrepped: random.between(0, 0.35),
    reach: random.between(0.05, 0.75),
    calm: random.between(0.3, 1),
  }
  const changed: Record<ScenarioName, () => Partial<Scenario>> = {
    ordinary: () => ({}),
    "optimistic reps": () => ({ optimism: random.between(0.6, 1), falseClaims: 0.12, falsePledges: 0.5 }),
    "voters far easier to reach": () => ({ selection: random.between(1, 1.6) }),
    "no selection": () => ({ selection: 0 }),
    "front-loaded": () => ({ arrival: kumaraswamy(random.between(0.6, 0.9), random.between(5, 9)) }),
    "late surge": () => ({ arrival: kumaraswamy(random.between(2.4, 3.6), random.between(0.8, 1.6)) }),
    "few contacts": () => ({ reach: random.between(0.01, 0.05) }),
    "many contacts": () => ({ reach: random.between(0.8, 0.97), unrepped: random.between(0, 0.1) }),
  }
  return { ...ordinary, ...changed[name]() }
}

export const stresses: ScenarioName[] = [
  "optimistic reps",
  "voters far easier to reach",
  "no selection",
  "front-loaded",
  "late surge",
  "few contacts",
  "many contacts",
]
