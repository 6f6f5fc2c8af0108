import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { type ParsedMail, simpleParser } from "mailparser"

/** The mails that the tests’ SMTP server caught for one address, oldest first. */
export async function lettersTo(email: string): Promise<ParsedMail[]> {
  const folder = process.env.MAILBOX_DIR
  if (!folder) throw new Error("MAILBOX_DIR is not set: there is no mail to read")
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort()
  const found: ParsedMail[] = []
  for (const name of names) {
    const source = await readFile(join(folder, name))
    if (source.includes(`To: ${email}`)) found.push(await simpleParser(source))
  }
  return found
}
