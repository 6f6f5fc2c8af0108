/** On paper a row of so few would say of each person what they told us. */
export const isTooFewToPrint = (members: number) => members < 5
