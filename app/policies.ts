/** What every page is sent with: what it may load and run, and what it gives away. Scripts run by `nonce` alone. */
export function policies(nonce: string) {
  const isSecure = process.env.AUTH_URL?.startsWith("https:")
  return {
    ...standing,
    "content-security-policy": contentPolicy(nonce),
    ...(isSecure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  }
}

export const newNonce = () => btoa(crypto.randomUUID())

const standing = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
}

function contentPolicy(nonce: string) {
  const isDevelopment = process.env.NODE_ENV === "development"
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'", // Else a service worker would need the nonce.
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}
