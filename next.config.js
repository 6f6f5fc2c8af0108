const isDevelopment = process.env.NODE_ENV === "development"

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["postgres", "smtp-server", "mailparser"],
  // A membership export of a large union, uploaded through a form: lib/imports says how large in so many words.
  experimental: { serverActions: { bodySizeLimit: "110mb" }, proxyClientMaxBodySize: "110mb" },
  env: { TURNOUT_BUILD: process.env.TURNOUT_BUILD ?? "dev" },
  headers: async () => [
    {
      source: "/built/:file*",
      headers: [
        { key: "cache-control", value: isDevelopment ? "no-store" : "public, max-age=31536000, immutable" },
      ],
    },
    { source: "/marks.svg", headers: [{ key: "cache-control", value: "public, max-age=86400" }] },
  ],
}
