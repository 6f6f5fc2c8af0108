import { branchOfMany } from "../support/branch-of-many"
import { test } from "../support/sign-in"

test("look", async ({ page, cast, signIn }) => {
  test.slow()
  await branchOfMany(cast, {
    Hereford: 118,
    Kidderminster: 86,
    Leominster: 39,
    Ludlow: 24,
    Newtown: 33,
    Oswestry: 47,
    Shrewsbury: 148,
    Telford: 126,
    Welshpool: 42,
    Chirk: 3,
  })
  await signIn(page, cast.people.secretary)
  const go = (q: string) => page.goto(`/wall?ballot=${cast.ballot.id}${q}`)
  const shot = (name: string) => page.screenshot({ path: `/tmp/wall/${name}.png`, fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  await go("")
  await shot("wide-light")
  await page.emulateMedia({ colorScheme: "dark" })
  await shot("wide-dark")
  await page.setViewportSize({ width: 390, height: 844 })
  await shot("phone-dark")
  await page.emulateMedia({ colorScheme: "light" })
  await shot("phone-light")
  await page.getByText("Show some of them").click()
  await shot("phone-filters")
  await page.setViewportSize({ width: 1280, height: 900 })
  await shot("wide-filters")
  await page
    .getByRole("link", { name: /^Ludlow/ })
    .first()
    .click()
  await shot("wide-names")
  await page.setViewportSize({ width: 390, height: 844 })
  await shot("phone-names")
  await page.setViewportSize({ width: 1280, height: 900 })
  await go("&grade=Manager&contact=never&rep=none")
  await shot("wide-nobody")
  for (const paper of ["a4", "a3"]) {
    await go(`&paper=${paper}`)
    await page.pdf({ path: `/tmp/wall/${paper}.pdf`, preferCSSPageSize: true, printBackground: true })
  }
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await shot("progress")
})
