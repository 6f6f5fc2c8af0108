/** How long "Undo" is offered after saving, in seconds. */
export const undoSeconds = 10
