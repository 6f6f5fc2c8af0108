import { expect, test } from "@playwright/test"
import { deviceOf } from "@/lib/auth/device"

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)"
const seen = {
  "Android phone, Chrome": `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${webkit} Chrome/131.0.0.0 Mobile Safari/537.36`,
  "Android tablet, Chrome": `Mozilla/5.0 (Linux; Android 14; SM-X200) ${webkit} Chrome/131.0.0.0 Safari/537.36`,
  "Android phone, Samsung Internet": `Mozilla/5.0 (Linux; Android 14; SM-S911B) ${webkit} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
  "iPhone, Safari": `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1`,
  "iPhone, Chrome": `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.0.0 Mobile/15E148 Safari/604.1`,
  "Windows computer, Edge": `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
  "Mac, Safari": `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`,
  "Linux computer, Firefox": "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
  "Unknown device": "curl/8.5.0",
}

for (const [name, userAgent] of Object.entries(seen)) {
  test(`a device is called ${name}`, () => expect(deviceOf(userAgent)).toBe(name))
}
