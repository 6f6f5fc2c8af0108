/** How far a new paper has come. In a batch or not, it is confirmed until the batch has gone to the scrutineer. */
export const stages = ["asked", "confirmed", "sent", "arrived"] as const
export type Stage = (typeof stages)[number]

export const stageLabel: Record<Stage, string> = {
  asked: "To confirm",
  confirmed: "Ready to send",
  sent: "Sent",
  arrived: "Arrived",
}

/** Where a new paper goes: where the union writes to already, or somewhere else. */
export const destinations = ["same", "new"] as const

export const addressLength = { least: 10, most: 300 } as const

/** How many working days a paper that was sent for has to come, before somebody should ask after it. */
export const workingDaysToCome = 5

/** What stands in a batch’s address column when there is no other. */
export const sameAddress = "The address the union has"
