import type { Page } from "@playwright/test"

/** Gives the page’s browser a lock that passkeys can stand behind, as a phone has, and a finger that opens it. */
export async function virtualPhone(page: Page) {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send("WebAuthn.enable")
  const { authenticatorId } = await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  return {
    passkeys: async () => {
      const { credentials } = await devTools.send("WebAuthn.getCredentials", { authenticatorId })
      return credentials
    },
    /** Whether the finger is the right one. */
    knowsFinger: (isUserVerified: boolean) =>
      devTools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  }
}

/** A browser that suggests no passkey by itself: one is used when its button is pressed, and not before. */
export function suggestNothing(page: Page) {
  return page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
}
