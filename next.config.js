/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["postgres", "smtp-server", "mailparser"],
  headers: async () => [
    { source: "/marks.svg", headers: [{ key: "cache-control", value: "public, max-age=86400" }] },
  ],
}
