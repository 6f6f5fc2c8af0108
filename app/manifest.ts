import type { MetadataRoute } from "next"

/** Lets a phone keep Turnout on its home screen, in a window of its own, opening at My members. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Turnout",
    short_name: "Turnout",
    description: "Gets a union’s ballot papers back",
    lang: "en-GB",
    start_url: "/members",
    scope: "/",
    display: "standalone",
    background_color: "#fbfaf6",
    theme_color: "#fbfaf6",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  }
}
