/** Where WhatsApp opens a chat with this number; undefined for a British landline, which has none. */
export function whatsappLink(phone: string): string | undefined {
  return phone.startsWith("+44") && !phone.startsWith("+447") ? undefined : `https://wa.me/${phone.slice(1)}`
}
