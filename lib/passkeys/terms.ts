/** The ways a device that keeps a passkey can be reached, as browsers name them. */
export const passkeyTransports = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const
export type PasskeyTransport = (typeof passkeyTransports)[number]
