import { expect, test } from "@playwright/test"
import { networkOf } from "@/lib/auth/network"

test("the address that our own proxy wrote counts, not what the visitor claims", () => {
  expect(networkOf("203.0.113.7", 1)).toBe("203.0.113.7")
  expect(networkOf("198.51.100.1, 203.0.113.7", 1)).toBe("203.0.113.7")
  expect(networkOf("198.51.100.1, 203.0.113.7, 10.0.0.2", 2)).toBe("203.0.113.7")
})

test("fewer addresses than proxies: the first there is", () => {
  expect(networkOf("203.0.113.7", 3)).toBe("203.0.113.7")
})

test("an IPv6 network is its first 64 bits, however it is written", () => {
  const same = ["2001:db8:1:2:3:4:5:6", "2001:DB8:1:2::9", "2001:0db8:0001:0002:ffff::"]
  for (const address of same) expect(networkOf(address, 1)).toBe("2001:db8:1:2::/64")
  expect(networkOf("::1", 1)).toBe("0:0:0:0::/64")
  expect(networkOf("2001:db8::1", 1)).toBe("2001:db8:0:0::/64")
})

test("an IPv4 address in IPv6’s clothes is the same network", () => {
  expect(networkOf("::ffff:203.0.113.7", 1)).toBe("203.0.113.7")
})

test("what is no address at all is one network, whatever it says", () => {
  for (const nonsense of [null, "", "unknown", "<script>", "999.1.1.1", "a".repeat(5000)])
    expect(networkOf(nonsense, 1)).toBe("unknown")
})
