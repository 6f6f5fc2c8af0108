/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["postgres", "smtp-server", "mailparser"],
  // A membership export of a large union, uploaded through a form: lib/imports says how large in so many words.
  experimental: { serverActions: { bodySizeLimit: "110mb" }, proxyClientMaxBodySize: "110mb" },
  headers: async () => [
    { source: "/marks.svg", headers: [{ key: "cache-control", value: "public, max-age=86400" }] },
  ],
}
